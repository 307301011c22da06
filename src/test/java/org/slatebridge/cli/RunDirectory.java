package org.slatebridge.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a run leaves.
 *
 * @param path the directory given with {@code --out}
 * @param dataset the name of the input file
 */
record RunDirectory(Path path, String dataset) {

    static RunDirectory of(Path path, Path input) {
        return new RunDirectory(path, input.getFileName().toString());
    }

    Path output() {
        return path.resolve("output").resolve(dataset);
    }

    Path journal() {
        return path.resolve("journal.dat");
    }

    Path decisions() {
        return path.resolve("decisions.jsonl");
    }

    Path manifest() {
        return path.resolve("manifest.json");
    }

    Path backout() {
        return path.resolve("backout").resolve(dataset);
    }

    /** The output while it is being written. */
    Path unpublishedOutput() {
        return work().resolve("publish").resolve("output").resolve(dataset);
    }

    Path work() {
        return path.resolve("work");
    }

    /** Decisions, one a line. */
    List<String> decisionLines() throws IOException {
        return Files.readAllLines(decisions(), StandardCharsets.UTF_8);
    }

    /** True if the manifest, which comes last, says that all is there. */
    boolean published() {
        return Files.exists(manifest());
    }

    /** True if nothing stands where a reader looks for a result. */
    boolean holdsNoResult() {
        return Stream.of(output(), manifest(), journal(), decisions()).noneMatch(Files::exists);
    }

    /** SHA-256 of a file of any size. */
    static String sha256(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            new DigestInputStream(in, digest).transferTo(OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(digest.digest());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
