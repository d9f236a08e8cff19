package org.odnos.platform.file;

import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.mime.MediaType;
import org.apache.tika.mime.MimeTypes;
import org.springframework.stereotype.Component;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;

/** What a file is by its bytes. */
@Component
class FileTypes {

    /** Read once, when the first file comes. */
    private static final class Known {
        static final MimeTypes TYPES = MimeTypes.getDefaultMimeTypes();
    }

    /**
     * The name tells apart only what the bytes leave open, such as documents that all are archives;
     * of bytes that are nothing known it tells nothing.
     */
    String of(FileBytes file, String name) throws IOException {
        try (InputStream bytes = new BufferedInputStream(file.open())) {
            MediaType sniffed = Known.TYPES.detect(bytes, new Metadata());
            if (sniffed.equals(MediaType.OCTET_STREAM)) {
                return sniffed.toString();
            }
            Metadata named = new Metadata();
            named.set(TikaCoreProperties.RESOURCE_NAME_KEY, name);
            return Known.TYPES.detect(bytes, named).getBaseType().toString();
        }
    }
}
