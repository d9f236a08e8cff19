package org.odnos.platform.file;

import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

import java.io.IOException;
import java.util.UUID;

/** Takes a file in; a record that is saved with its id has it then. */
@RestController
class UploadController {

    static final String ADDRESS = "/api/v1/files";

    record FileAnswer(UUID id, String name, String type, long size) {}

    private final Uploads uploads;

    UploadController(Uploads uploads) {
        this.uploads = uploads;
    }

    @PostMapping(path = ADDRESS, consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    FileAnswer upload(@RequestParam MultipartFile file) throws IOException {
        UploadedFile kept =
                uploads.receive(
                        new Uploads.Sent(
                                file.getOriginalFilename(), file.getSize(), file::getInputStream));
        return new FileAnswer(kept.id(), kept.name(), kept.type(), kept.size());
    }
}
