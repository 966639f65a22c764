package vn.motcua.assistant.webchat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.http.CacheControl;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.resource.PathResourceResolver;

/**
 * The scripts, styles and fonts of the pages, under an address that changes with their content: so browsers may keep them for
 * ever, and scripts find each other by relative addresses. While nodes of two versions run, a page of the one may ask the other
 * for its scripts: an unknown version gets the present files, uncached.
 */
@Component
public class PageAssets implements WebMvcConfigurer {

    private static final String LOCATION = "classpath:/static/assets/";

    /** What the chat page loads by itself, or not at all. */
    private static final Set<String> OTHER_SCRIPTS = Set.of("appearance.js", "page.js", "notifications.js");

    /** Where the scripts of the staff's pages are. */
    private static final String CONSOLE_SCRIPTS = LOCATION.replace("classpath:", "") + "console/";

    private final String version;
    private final List<String> modules;

    PageAssets() throws IOException {
        var resolver = new PathMatchingResourcePatternResolver();
        Resource[] files = resolver.getResources("classpath:/static/assets/**/*.*");
        Arrays.sort(files, Comparator.comparing(PageAssets::name));
        this.version = version(files);
        this.modules = Arrays.stream(files)
                .filter(file -> !isOfTheConsole(file))
                .map(PageAssets::name)
                .filter(name -> name.endsWith(".js") && !OTHER_SCRIPTS.contains(name))
                .toList();
    }

    /** Where the files are, without a slash at the end. */
    public String path() {
        return "/assets/" + version;
    }

    /** The names of the chat's script modules, to be fetched all at once. */
    List<String> modules() {
        return modules;
    }

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler(path() + "/**")
                .addResourceLocations(LOCATION)
                .setCacheControl(
                        CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable());
        registry.addResourceHandler("/assets/*/**")
                .addResourceLocations(LOCATION)
                .setCacheControl(CacheControl.noCache())
                .resourceChain(true)
                .addResolver(new PathResourceResolver() {
                    @Override
                    protected @Nullable Resource getResource(String path, Resource location) throws IOException {
                        return super.getResource(path.substring(path.indexOf('/') + 1), location);
                    }
                });
    }

    private static String version(Resource[] files) throws IOException {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (Resource file : files) {
                digest.update(file.getContentAsByteArray());
            }
            return HexFormat.of().formatHex(digest.digest(), 0, 6);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }

    private static boolean isOfTheConsole(Resource file) {
        try {
            return file.getURL().getPath().contains(CONSOLE_SCRIPTS);
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    private static String name(Resource file) {
        return Objects.requireNonNull(file.getFilename(), "files of the class path have names");
    }
}
