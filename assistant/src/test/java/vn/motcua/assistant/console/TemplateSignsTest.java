package vn.motcua.assistant.console;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

import static org.assertj.core.api.Assertions.assertThat;

/** Signs that an office's computer may have no letters for are drawn: no page shows a box in their place. */
class TemplateSignsTest {

    @Test
    void noPageNeedsAFontOfPictures() throws IOException {
        List<String> found = new ArrayList<>();
        for (Resource page : new PathMatchingResourcePatternResolver().getResources("classpath:templates/**/*.html")) {
            text(page)
                    .codePoints()
                    .filter(Character::isSupplementaryCodePoint)
                    .forEach(sign -> found.add(page.getFilename() + ": " + Character.toString(sign)));
        }
        assertThat(found).isEmpty();
    }

    private static String text(Resource page) {
        try {
            return page.getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
