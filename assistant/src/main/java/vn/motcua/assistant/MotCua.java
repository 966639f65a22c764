package vn.motcua.assistant;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import vn.motcua.assistant.commandline.MotCuaCommand;

/** The executable: starts the service, or with a first word does one job and exits. */
@SpringBootApplication(proxyBeanMethods = false)
public class MotCua {

    /** Runs what the first word asks for; without one, the service. */
    public static void main(String[] args) {
        int exitCode = MotCuaCommand.execute(MotCua.class, args);
        if (exitCode != MotCuaCommand.KEEPS_RUNNING) {
            System.exit(exitCode);
        }
    }
}
