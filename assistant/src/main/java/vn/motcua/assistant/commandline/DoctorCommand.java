package vn.motcua.assistant.commandline;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;

import org.springframework.beans.BeansException;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import vn.motcua.assistant.doctor.Doctor;
import vn.motcua.assistant.doctor.Examination;
import vn.motcua.assistant.doctor.Finding;
import vn.motcua.assistant.doctor.FindingTexts;

/**
 * The job that examines the channels. It reads the service's settings and its database, and may run beside it; it takes no message,
 * sends none and changes nothing.
 */
@Command(
        name = "doctor",
        description = "Examine the channels and say what to mend.",
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:nothing must be mended", "1:something must be mended", "2:wrong use"})
final class DoctorCommand implements Callable<Integer> {

    private final Class<?> application;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Option(names = "--english", description = "Speak English.")
    private boolean english;

    @Parameters(arity = "0..*", paramLabel = "--SETTING=VALUE", description = "Settings of the service.")
    private List<String> settings = List.of();

    DoctorCommand(Class<?> application) {
        this.application = application;
    }

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        try (ConfigurableApplicationContext service =
                ServiceAtRest.of(application).run(settings.toArray(String[]::new))) {
            var texts = service.getBean(FindingTexts.class);
            List<Examination> examinations = service.getBean(Doctor.class).examine();
            examinations.forEach(examination -> print(examination, texts, out));
            return examinations.stream().allMatch(Examination::isSound) ? 0 : 1;
        } catch (BeansException wrongSetting) {
            return notUp(wrongSetting);
        }
    }

    /** What stopped the service from coming up, by its first cause: a wrong setting names itself. */
    private int notUp(RuntimeException failure) {
        Throwable cause = failure;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        spec.commandLine().getErr().println("The service cannot start: " + cause.getMessage());
        return 1;
    }

    private void print(Examination examination, FindingTexts texts, PrintWriter out) {
        Locale language = Locale.of(english ? "en" : "vi");
        out.println(examination.channel());
        for (Finding finding : examination.findings()) {
            String sign = switch (finding.level()) {
                case FINE -> "  ✓ ";
                case NOTE -> "  • ";
                case FAULT -> "  ✗ ";
            };
            out.println(sign + texts.what(finding, language));
            texts.mend(finding, language).ifPresent(mend -> out.println("      → " + mend));
        }
        out.println();
    }
}
