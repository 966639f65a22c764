package vn.motcua.assistant.attachment;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import vn.motcua.assistant.webchat.Limited;
import vn.motcua.assistant.webchat.RateLimit;

/**
 * Where the people of a conversation fetch its files. The address is in their conversation alone and cannot be guessed; nothing on the way
 * keeps the file, no search engine lists it, and a browser that opens it by itself saves it instead of showing it.
 */
@Controller
class AttachmentController {

    static final String PATH = "/files";

    private final Attachments attachments;

    AttachmentController(Attachments attachments) {
        this.attachments = attachments;
    }

    @GetMapping(PATH + "/{token:[A-Za-z0-9_-]{22}}.{extension:jpg|png|pdf}")
    @Limited(RateLimit.ADDRESS_FILES)
    ResponseEntity<byte[]> file(
            @PathVariable("token") String token,
            @PathVariable("extension") String extension,
            HttpServletResponse response) {
        return ServedFile.answer(attachments.find(token, extension), response);
    }
}
