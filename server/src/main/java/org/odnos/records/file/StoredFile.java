package org.odnos.records.file;

import org.odnos.platform.file.FileBytes;
import org.odnos.records.object.AttachedFile;
import org.springframework.core.io.AbstractResource;

import java.io.IOException;
import java.io.InputStream;

/** The bytes of a file as an answer sends them, whole or in part. */
final class StoredFile extends AbstractResource {

    private final AttachedFile file;
    private final FileBytes bytes;

    StoredFile(AttachedFile file, FileBytes bytes) {
        this.file = file;
        this.bytes = bytes;
    }

    @Override
    public InputStream getInputStream() throws IOException {
        return bytes.open();
    }

    @Override
    public long contentLength() {
        return file.size();
    }

    @Override
    public boolean exists() {
        return true;
    }

    @Override
    public String getDescription() {
        return file.id().toString();
    }
}
