package vn.motcua.assistant;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The executable: starts the service, or with a first word does one job and exits. */
@SpringBootApplication(proxyBeanMethods = false)
public class MotCua {

    /** Starts what the first word asks for. */
    public static void main(String[] args) {
        SpringApplication.run(MotCua.class, args);
    }
}
