package org.slatebridge.protection;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.slatebridge.diagnostic.Diagnostic;
import org.slatebridge.diagnostic.DiagnosticCode;
import org.slatebridge.diagnostic.DiagnosticException;

/**
 * Where the password of a keystore comes from: a file that only its owner can read, or the environment. Never from the
 * command line, which every user of the machine can see. Stateless.
 */
public final class KeystorePassword {

    /** The environment variable it may come from. */
    public static final String VARIABLE = "SLATEBRIDGE_KEYSTORE_PASSWORD";

    private KeystorePassword() {}

    /**
     * The password.
     *
     * @param file its first line counts; null where there is none
     * @param variable what the environment has; counts where there is no file
     * @throws DiagnosticException if there is none, or others may read the file
     */
    public static char[] of(@Nullable Path file, @Nullable String variable) {
        if (file != null) {
            return ofFile(file);
        }
        if (variable == null || variable.isEmpty()) {
            throw unusable("no password is given for the keystore");
        }
        return variable.toCharArray();
    }

    private static char[] ofFile(Path file) {
        try {
            if (OwnerOnly.othersMayRead(file)) {
                throw unusable("others may read the password file " + file);
            }
            byte[] bytes = Files.readAllBytes(file);
            CharBuffer text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
            Arrays.fill(bytes, (byte) 0);
            return firstLine(text, file);
        } catch (CharacterCodingException e) {
            throw unusable("the password file " + file + " is no text in UTF-8");
        } catch (IOException e) {
            throw unusable("the password file " + file + " cannot be read");
        }
    }

    private static char[] firstLine(CharBuffer text, Path file) {
        int end = 0;
        while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
            end++;
        }
        if (end == 0) {
            throw unusable("the password file " + file + " begins with no password");
        }
        char[] password = new char[end];
        text.get(password);
        Arrays.fill(text.array(), '\0');
        return password;
    }

    private static DiagnosticException unusable(String text) {
        return new DiagnosticException(Diagnostic.of(DiagnosticCode.KEYSTORE_PASSWORD, text));
    }
}
