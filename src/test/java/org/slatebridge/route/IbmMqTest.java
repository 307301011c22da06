package org.slatebridge.route;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.ibm.mq.jakarta.jms.MQConnectionFactory;
import com.ibm.mq.jakarta.jms.MQQueue;
import com.ibm.msg.client.jakarta.wmq.WMQConstants;
import jakarta.jms.JMSException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.slatebridge.diagnostic.DiagnosticCode;
import org.slatebridge.diagnostic.DiagnosticException;
import org.springframework.boot.ssl.DefaultSslBundleRegistry;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;

/** The IBM side as far as it shows without a queue manager. */
class IbmMqTest {

    @TempDir
    Path folder;

    private final Map<String, Object> given = new HashMap<>(
            Map.of("ibmmq.host", "127.0.0.1", "ibmmq.queue-manager", "QM1", "ibmmq.channel", "SLATEBRIDGE.SVRCONN"));
    private final StandardEnvironment settings = new StandardEnvironment();

    @BeforeEach
    void give() {
        settings.getPropertySources().addFirst(new MapPropertySource("test", given));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "SYSTEM.DEF.SVRCONN", "system.auto.svrconn", "DEV.ADMIN.SVRCONN"})
    void refusesAChannelThatWasNotMadeForIt(String channel) {
        given.put("ibmmq.channel", channel);

        assertThatThrownBy(() -> IbmMqSettings.of(settings))
                .isInstanceOf(DiagnosticException.class)
                .hasMessageStartingWith("SLB7031E");
    }

    @Test
    void namesTheSettingThatIsMissing() {
        given.put("ibmmq.host", " ");

        assertThatThrownBy(() -> IbmMqSettings.of(settings)).hasMessageContaining("ibmmq.host is not set");
    }

    @Test
    void takesThePasswordFromAFileAndNeverShowsIt() throws IOException {
        Path file = Files.writeString(folder.resolve("password"), "s3cret\n", StandardCharsets.UTF_8);
        given.put("ibmmq.password-file", file.toString());

        IbmMqSettings read = IbmMqSettings.of(settings);

        assertThat(read.password()).isEqualTo("s3cret");
        assertThat(read.toString()).doesNotContain("s3cret");
    }

    @Test
    void sendsTheBodyAloneWithoutAnRfh2Header() throws JMSException {
        MQQueue queue = (MQQueue) new IbmMqQueues(37).resolveDestinationName(null, "SLATEBRIDGE.SUMMARY", false);

        assertThat(queue.getBaseQueueName()).isEqualTo("SLATEBRIDGE.SUMMARY");
        assertThat(queue.getIntProperty(WMQConstants.WMQ_TARGET_CLIENT)).isEqualTo(WMQConstants.WMQ_TARGET_DEST_MQ);
        assertThat(queue.getIntProperty(WMQConstants.WMQ_MESSAGE_BODY)).isEqualTo(WMQConstants.WMQ_MESSAGE_BODY_MQ);
        assertThat(queue.getIntProperty(WMQConstants.WMQ_CCSID)).isEqualTo(37);
    }

    @Test
    void handsTlsAndCcsidToTheClient() throws IOException, JMSException {
        given.put("ibmmq.cipher-suite", "TLS_AES_256_GCM_SHA384");
        given.put("ibmmq.ccsid", "1208");

        MQConnectionFactory factory =
                IbmMqConfiguration.queueManager(IbmMqSettings.of(settings), new DefaultSslBundleRegistry());

        assertThat(factory.getSSLCipherSuite()).isEqualTo("TLS_AES_256_GCM_SHA384");
        assertThat(factory.getCCSID()).isEqualTo(1208);
        assertThat(factory.getChannel()).isEqualTo("SLATEBRIDGE.SVRCONN");
    }

    @ParameterizedTest
    @CsvSource({
        "2035,MQ_AUTHORITY",
        "2059,MQ_UNAVAILABLE",
        "2538,MQ_UNAVAILABLE",
        "2393,MQ_TLS",
        "2397,MQ_TLS",
        "2400,MQ_TLS",
        "2085,MQ_FAILED"
    })
    void saysWhatAReasonCodeMeans(int reason, DiagnosticCode meaning) {
        assertThat(IbmMqFault.code(reason)).isEqualTo(meaning);
    }
}
