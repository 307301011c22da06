package org.slatebridge.route;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.apache.camel.spring.boot.CamelAutoConfiguration;
import org.slatebridge.diagnostic.Diagnostic;
import org.slatebridge.diagnostic.DiagnosticCode;
import org.slatebridge.diagnostic.DiagnosticException;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.artemis.autoconfigure.ArtemisAutoConfiguration;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.context.PropertyPlaceholderAutoConfiguration;
import org.springframework.boot.autoconfigure.ssl.SslAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.PropertiesPropertySource;
import org.springframework.core.env.PropertyResolver;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.support.PropertiesLoaderUtils;

/** The routes of a folder, their settings, and the broker they send to. */
@Configuration(proxyBeanMethods = false)
@ImportAutoConfiguration({
    PropertyPlaceholderAutoConfiguration.class,
    SslAutoConfiguration.class,
    ArtemisAutoConfiguration.class,
    CamelAutoConfiguration.class
})
@Import({RouteConfiguration.class, BrokerConfiguration.class, IbmMqConfiguration.class})
public class ServeApplication {

    private static final String SETTINGS = "routes.properties";

    /**
     * Starts the routes; close what is returned to stop them after the exchanges in flight.
     *
     * @param routes folder with route files (YAML) and {@code routes.properties}
     * @param launcher makes what runs deliveries, from the settings; fails with what is wrong in them
     * @param profiles Spring profiles, {@code ibmmq} for IBM MQ in place of the embedded broker
     * @throws RuntimeException if they cannot start; a {@link DiagnosticException}, possibly as a cause, says what to
     *     mend
     */
    public static ConfigurableApplicationContext start(
            Path routes, Function<PropertyResolver, RunLauncher> launcher, String... profiles) {
        try {
            return application(routes, launcher, profiles).run();
        } catch (RuntimeException e) {
            throw explained(e);
        }
    }

    private static SpringApplicationBuilder application(
            Path routes, Function<PropertyResolver, RunLauncher> launcher, String... profiles) {
        return new SpringApplicationBuilder(ServeApplication.class)
                .web(WebApplicationType.NONE)
                .bannerMode(Banner.Mode.OFF)
                .logStartupInfo(false)
                .registerShutdownHook(false)
                .profiles(profiles)
                .initializers(context -> {
                    settings(context.getEnvironment(), routes);
                    context.getBeanFactory().registerSingleton("runLauncher", launcher.apply(context.getEnvironment()));
                });
    }

    // What neither we nor a person's file is to blame for stays as it is.
    private static RuntimeException explained(RuntimeException e) {
        List<Throwable> chain = new ArrayList<>();
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            chain.add(cause);
        }
        if (chain.stream().anyMatch(DiagnosticException.class::isInstance)) {
            return e;
        }
        Throwable root = chain.get(chain.size() - 1);
        if (chain.stream().anyMatch(cause -> cause.getClass().getName().startsWith("org.apache.camel."))) {
            // Camel names the route and the setting at the bottom; there is no data at that time.
            String why = String.valueOf(root.getMessage()).lines().findFirst().orElse("no reason given");
            return new DiagnosticException(
                    Diagnostic.of(DiagnosticCode.SERVE_ROUTE, "a route cannot start: " + why), e);
        }
        boolean broker = Arrays.stream(root.getStackTrace())
                .anyMatch(frame -> frame.getClassName().startsWith("org.apache.activemq.artemis."));
        return broker
                ? new DiagnosticException(Diagnostic.of(DiagnosticCode.SERVE_BROKER, "the broker cannot start"), e)
                : e;
    }

    private static void settings(ConfigurableEnvironment environment, Path routes) {
        Path file = routes.resolve(SETTINGS);
        if (!Files.isRegularFile(file)) {
            throw new DiagnosticException(Diagnostic.of(DiagnosticCode.SERVE_SETTING, file + " is not there")
                    .advising("give --routes DIR, a folder with routes and " + SETTINGS));
        }
        try {
            environment
                    .getPropertySources()
                    .addLast(new PropertiesPropertySource(
                            SETTINGS, PropertiesLoaderUtils.loadProperties(new FileSystemResource(file))));
            Map<String, Object> derived = new LinkedHashMap<>(ServeFolders.check(environment));
            derived.put("camel.main.routes-include-pattern", "file:" + routes.toAbsolutePath() + "/*.yaml");
            derived.put("camel.main.name", "slatebridge");
            boolean embedded = !environment.matchesProfiles(IbmMqConfiguration.PROFILE);
            derived.put("spring.artemis.mode", embedded ? "embedded" : "native");
            derived.put("spring.artemis.embedded.enabled", embedded);
            derived.put("spring.artemis.embedded.persistent", true);
            derived.put("spring.artemis.embedded.data-directory", derived.get(ServeFolders.STATE) + "/broker");
            environment.getPropertySources().addFirst(new MapPropertySource("serve", derived));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
