package org.slatebridge.route;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.HashMap;
import java.util.Map;
import org.apache.camel.component.file.GenericFile;
import org.apache.camel.component.file.GenericFileFilter;

/**
 * Lets a file through when its done-file is as it was at the look before, so that a done-file still being written is
 * not taken for an empty one. Only a delay; the proof is what the done-file states.
 */
final class DoneFileAtRest implements GenericFileFilter<File> {

    private final Map<Path, String> seen = new HashMap<>();

    @Override
    public synchronized boolean accept(GenericFile<File> file) {
        Path done = DoneFile.beside(file.getFile().toPath());
        try {
            BasicFileAttributes now = Files.readAttributes(done, BasicFileAttributes.class);
            String looks = now.size() + " " + now.lastModifiedTime();
            boolean atRest = looks.equals(seen.put(done, looks));
            seen.keySet().removeIf(other -> !Files.exists(other));
            return atRest;
        } catch (IOException e) {
            seen.remove(done);
            return false;
        }
    }
}
