package vn.motcua.assistant.dossier;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.motcua.assistant.database.TestDatabase;
import vn.motcua.assistant.messaging.TestNode;
import vn.motcua.assistant.staff.Actor;

/** Written conversations about dossiers, on a node with the register. */
class DossierTranscriptsTest {

    private static final Path FOLDER = Path.of("src/test/resources/transcripts/services/dossier");
    private static final Set<String> AWAY = ConcurrentHashMap.newKeySet();

    private static DossierScene scene;
    private static TestNode node;

    @BeforeAll
    static void start() {
        scene = new DossierScene(TestDatabase.migrated());
        var source = new Fickle();
        node = scene.lookingIn(source).node();
        source.register = node.get(Register.class);
        for (String number : List.of("0007", "0009", "0012", "0013", "0014")) {
            DossierScene.entered(node, "H40.12-261101-" + number, draft -> draft);
        }
        move(DossierScene.entered(node, "H40.12-261101-0008", draft -> draft), DossierStage.READY, null, "");
        LocalDate passed = LocalDate.of(2026, 11, 18);
        move(
                DossierScene.entered(node, "H40.12-261101-0010", draft -> draft),
                DossierStage.PROCESSING,
                passed,
                "Do phải xác minh thêm, xin hẹn lại ngày 27/11/2026. Thành thật xin lỗi ông/bà.");
        move(DossierScene.entered(node, "H40.12-261101-0011", draft -> draft), DossierStage.PROCESSING, passed, "");
    }

    @AfterAll
    static void stop() {
        scene.close();
    }

    static Stream<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.sorted().toList().stream();
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("files")
    void goesAsWritten(Path file) {
        var citizen = scene.citizen(node);
        citizen.stage()
                .when("hệ thống tắt", (conversation, code) -> AWAY.add(code))
                .when("hệ thống bật", (conversation, code) -> AWAY.remove(code))
                .when("cán bộ chuyển", (conversation, what) -> {
                    String[] parts = what.split(" \\| ");
                    long id = node.get(Register.class)
                            .number(DossierCode.of(parts[0]).orElseThrow())
                            .orElseThrow();
                    move(id, DossierStage.of(parts[1]).orElseThrow(), LocalDate.of(2026, 11, 30), "");
                });
        citizen.play(file);
    }

    private static void move(long id, DossierStage stage, @Nullable LocalDate promised, String apology) {
        Register register = node.get(Register.class);
        RegisterDraft before = register.find(id).orElseThrow().draft();
        register.change(id, DossierScene.at(before, stage, promised, apology), Actor.commandLine());
    }

    /** The register, which is away for some dossiers now and then. */
    private static final class Fickle implements DossierSource {

        private volatile @Nullable Register register;

        @Override
        public Sighting find(DossierCode code) {
            Register known = register;
            return known == null || AWAY.contains(code.written()) ? new Sighting.Trouble("away") : known.sighted(code);
        }
    }
}
