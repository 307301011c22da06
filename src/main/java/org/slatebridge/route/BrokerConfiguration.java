package org.slatebridge.route;

import jakarta.jms.ConnectionFactory;
import jakarta.jms.JMSException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.slatebridge.diagnostic.Diagnostic;
import org.slatebridge.diagnostic.DiagnosticCode;
import org.slatebridge.diagnostic.DiagnosticException;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.artemis.autoconfigure.ArtemisConfigurationCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.DependsOn;
import org.springframework.context.annotation.Profile;

/** The embedded broker: keeps messages on disk and listens on this host only. */
@Configuration(proxyBeanMethods = false)
@Profile("!" + IbmMqConfiguration.PROFILE)
class BrokerConfiguration {

    // The native transports are not on board; looking for them loads libraries, of which newer Javas warn.
    private static final String PLAIN_SOCKETS = "?useEpoll=false;useKQueue=false";

    static {
        // From Java 24 on Netty cannot free the buffers of the broker's journal without this, and the broker gives up.
        System.setProperty("io.netty.noUnsafe", "false");
    }

    @Bean
    @DependsOn("stateLock")
    ArtemisConfigurationCustomizer brokerOnLoopback(@Value("${broker.port:61616}") int port) {
        requireFree(port);
        return broker -> {
            try {
                broker.addAcceptorConfiguration("tcp", "tcp://127.0.0.1:" + port + PLAIN_SOCKETS);
            } catch (Exception e) {
                throw new IllegalStateException("the broker refuses its own address form", e);
            }
        };
    }

    /** Connects once: a broker that did not come up only logs it, and would be missed at the first summary. */
    @Bean
    SmartInitializingSingleton brokerCheck(ConnectionFactory connections) {
        return () -> {
            try {
                connections.createConnection().close();
            } catch (JMSException e) {
                throw new DiagnosticException(
                        Diagnostic.of(DiagnosticCode.SERVE_BROKER, "the broker takes no connection"), e);
            }
        };
    }

    // The broker itself only logs a port it cannot have, and goes on without it.
    private static void requireFree(int port) {
        try (ServerSocket probe = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            probe.getLocalPort();
        } catch (IOException e) {
            throw new DiagnosticException(
                    Diagnostic.of(DiagnosticCode.SERVE_PORT, "port " + port + " is not free on this host"), e);
        }
    }
}
