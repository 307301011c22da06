package org.slatebridge.cli;

import java.nio.file.Path;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.slatebridge.protection.KeyedHash;
import org.slatebridge.protection.Keystore;
import org.slatebridge.protection.KeystorePassword;
import picocli.CommandLine.Option;

/** The options that name the keystore; none of them takes a secret. */
final class KeystoreOptions {

    @Option(
            names = "--keystore",
            paramLabel = "FILE",
            description =
                    "PKCS#12 keystore: slatebridge-sign signs runs, slatebridge-hmac hashes persons in the audit log.")
    private @Nullable Path keystore;

    @Option(
            names = "--keystore-password-file",
            paramLabel = "FILE",
            description = "File whose first line is the password; without it the environment has "
                    + KeystorePassword.VARIABLE + ".")
    private @Nullable Path passwordFile;

    /**
     * Opens the keystore; null where none is named.
     *
     * @throws org.slatebridge.diagnostic.DiagnosticException if it does not open
     */
    @Nullable
    Keystore open() {
        if (keystore == null) {
            if (passwordFile != null) {
                throw Usage.fault("--keystore-password-file goes with --keystore");
            }
            return null;
        }
        char[] password = KeystorePassword.of(passwordFile, System.getenv(KeystorePassword.VARIABLE));
        try {
            return Keystore.open(keystore, password);
        } finally {
            Arrays.fill(password, '\0');
        }
    }

    /** What hashes persons in the audit log; null where the keystore does not say, and the key beside the log does. */
    @Nullable
    KeyedHash keyedHash() {
        Keystore open = open();
        return open == null ? null : open.keyedHash();
    }
}
