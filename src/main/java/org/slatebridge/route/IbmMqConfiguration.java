package org.slatebridge.route;

import com.ibm.mq.jakarta.jms.MQConnectionFactory;
import com.ibm.msg.client.jakarta.wmq.WMQConstants;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.JMSException;
import java.io.IOException;
import java.util.Objects;
import org.springframework.boot.ssl.SslBundles;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.core.env.Environment;
import org.springframework.jms.connection.CachingConnectionFactory;
import org.springframework.jms.connection.UserCredentialsConnectionFactoryAdapter;
import org.springframework.jms.support.destination.DestinationResolver;

/** A queue manager in place of the embedded broker. */
@Configuration(proxyBeanMethods = false)
@Profile(IbmMqConfiguration.PROFILE)
class IbmMqConfiguration {

    static final String PROFILE = "ibmmq";

    static {
        // The client reads these when its classes load: cipher suites by their Java names, no logs of its own in the
        // working directory.
        System.setProperty("com.ibm.mq.cfg.useIBMCipherMappings", "false");
        System.setProperty("com.ibm.msg.client.commonservices.log.status", "OFF");
        System.setProperty("com.ibm.msg.client.commonservices.ffst.suppress", "-1");
    }

    @Bean
    IbmMqSettings ibmMqSettings(Environment settings) throws IOException {
        return IbmMqSettings.of(settings);
    }

    /** Connects once, so that what is wrong is said at the start and not by the first message. */
    @Bean
    ConnectionFactory connectionFactory(IbmMqSettings settings, SslBundles bundles) throws JMSException {
        MQConnectionFactory queueManager = queueManager(settings, bundles);
        UserCredentialsConnectionFactoryAdapter user = new UserCredentialsConnectionFactoryAdapter();
        user.setTargetConnectionFactory(queueManager);
        if (settings.user() != null) {
            user.setUsername(settings.user());
            user.setPassword(Objects.requireNonNullElse(settings.password(), ""));
        }
        try {
            user.createConnection().close();
        } catch (JMSException e) {
            throw IbmMqFault.of(e, settings);
        }
        return new CachingConnectionFactory(user);
    }

    static MQConnectionFactory queueManager(IbmMqSettings settings, SslBundles bundles) throws JMSException {
        MQConnectionFactory factory = new MQConnectionFactory();
        factory.setTransportType(WMQConstants.WMQ_CM_CLIENT);
        factory.setHostName(settings.host());
        factory.setPort(settings.port());
        factory.setQueueManager(settings.queueManager());
        factory.setChannel(settings.channel());
        factory.setCCSID(settings.ccsid());
        factory.setAppName("slatebridge");
        if (settings.cipherSuite() != null) {
            factory.setSSLCipherSuite(settings.cipherSuite());
        }
        if (settings.sslBundle() != null) {
            factory.setSSLSocketFactory(
                    bundles.getBundle(settings.sslBundle()).createSslContext().getSocketFactory());
        }
        return factory;
    }

    @Bean
    DestinationResolver ibmMqQueues(IbmMqSettings settings) {
        return new IbmMqQueues(settings.ccsid());
    }
}
