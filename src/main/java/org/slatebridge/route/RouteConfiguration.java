package org.slatebridge.route;

import jakarta.jms.ConnectionFactory;
import java.nio.file.Path;
import javax.sql.DataSource;
import org.apache.camel.component.jms.JmsComponent;
import org.h2.jdbcx.JdbcConnectionPool;
import org.slatebridge.batch.RunLock;
import org.slatebridge.diagnostic.Diagnostic;
import org.slatebridge.diagnostic.DiagnosticCode;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.DependsOn;
import org.springframework.jms.support.destination.DestinationResolver;

/** The beans that the routes name. */
@Configuration(proxyBeanMethods = false)
class RouteConfiguration {

    private static final String H2_USER = "slatebridge";

    @Bean
    DeliveryCheck deliveryCheck(@Value("${pickup.done-file.empty-allowed:false}") boolean unprovenAllowed) {
        return new DeliveryCheck(unprovenAllowed);
    }

    @Bean
    DoneFileAtRest doneFileAtRest() {
        return new DoneFileAtRest();
    }

    @Bean
    PickupRun pickupRun(RunLauncher launcher) {
        return new PickupRun(launcher);
    }

    @Bean
    Outbox outbox(@Value("${pickup.outbox}") Path folder) {
        return new Outbox(folder);
    }

    @Bean
    Notices notices() {
        return new Notices();
    }

    @Bean
    FailedDelivery failedDelivery(@Value("${pickup.failed}") Path folder) {
        return new FailedDelivery(folder);
    }

    @Bean
    RouteFaults routeFaults() {
        return new RouteFaults();
    }

    // Before the broker, which would wait for its own lock for ever.
    @Bean
    RunLock stateLock(@Value("${serve.state}") Path state) {
        return RunLock.take(
                state.resolve("serve.lock"),
                Diagnostic.of(DiagnosticCode.SERVE_TWICE, "another process uses the state folder"));
    }

    @Bean(destroyMethod = "dispose")
    @DependsOn("stateLock")
    JdbcConnectionPool ledgerDatabase(@Value("${serve.state}") Path state) {
        return JdbcConnectionPool.create("jdbc:h2:file:" + state.resolve("ledger"), H2_USER, "");
    }

    @Bean
    ContentLedger contentLedger(DataSource ledgerDatabase) {
        return new ContentLedger(ledgerDatabase);
    }

    @Bean
    JmsComponent jms(ConnectionFactory connections, ObjectProvider<DestinationResolver> destinations) {
        JmsComponent jms = JmsComponent.jmsComponent(connections);
        destinations.ifAvailable(jms::setDestinationResolver);
        return jms;
    }
}
