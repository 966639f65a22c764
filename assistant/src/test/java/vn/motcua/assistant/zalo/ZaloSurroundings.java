package vn.motcua.assistant.zalo;

import java.time.Clock;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** What the tests put around the service. Without an annotation, lest the contexts of other tests find it. */
class ZaloSurroundings {

    @Bean
    @Primary
    Clock movableClock() {
        return ZaloFace.CLOCK;
    }

    /** Who is signed in at the console. */
    @Bean
    @Primary
    AdministratorSessions administrators() {
        return ZaloFace.ADMINISTRATORS::contains;
    }
}
