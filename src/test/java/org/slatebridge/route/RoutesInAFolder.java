package org.slatebridge.route;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;

/** The project's own routes with folders, and a port, of one test. */
record RoutesInAFolder(Path root, int port, Properties settings) {

    static final String QUEUE = "TEST.SUMMARY";

    static RoutesInAFolder in(Path root) throws IOException {
        Properties settings = new Properties();
        for (String name : List.of("inbox", "outbox", "processed", "failed")) {
            settings.setProperty("pickup." + name, folder(root, name));
        }
        settings.setProperty("notify.spool", folder(root, "notices"));
        settings.setProperty("serve.state", folder(root, "state"));
        settings.setProperty("pickup.delay", "100");
        settings.setProperty("notify.delay", "100");
        settings.setProperty("notify.queue", QUEUE);
        int port = freePort();
        settings.setProperty("broker.port", String.valueOf(port));
        return new RoutesInAFolder(root, port, settings);
    }

    private static String folder(Path root, String name) throws IOException {
        return Files.createDirectory(root.resolve(name)).toString();
    }

    static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    RoutesInAFolder with(String key, String value) {
        settings.setProperty(key, value);
        return this;
    }

    /** Copies the routes and writes the settings beside them. */
    Path write() throws IOException {
        Path routes = Files.createDirectories(root.resolve("routes"));
        for (String file : List.of("pickup.yaml", "notify.yaml")) {
            Files.writeString(routes.resolve(file), Files.readString(Path.of("routes", file), StandardCharsets.UTF_8));
        }
        try (var out = Files.newBufferedWriter(routes.resolve("routes.properties"), StandardCharsets.ISO_8859_1)) {
            settings.store(out, null);
        }
        return routes;
    }

    Path inbox(String name) {
        return root.resolve("inbox").resolve(name);
    }

    Path outbox(String name) {
        return root.resolve("outbox").resolve(name);
    }

    Path failed(String name) {
        return root.resolve("failed").resolve(name);
    }

    String reason(String name) throws IOException {
        return Files.readString(failed(name + ".reason"), StandardCharsets.UTF_8);
    }

    /** Delivers a file as an agency does: the data first, then what proves it complete. */
    void deliver(String name, byte[] data) throws IOException {
        Files.write(inbox(name), data);
        stateDone(name, DoneFile.describing(Delivery.of(inbox(name))));
    }

    void stateDone(String name, String text) throws IOException {
        Files.writeString(inbox(name + ".done"), text, StandardCharsets.US_ASCII);
    }

    /** Every file below a folder, as paths from there. */
    List<String> filesIn(String folder) {
        Path base = root.resolve(folder);
        try (Stream<Path> files = Files.walk(base)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> base.relativize(file).toString())
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
