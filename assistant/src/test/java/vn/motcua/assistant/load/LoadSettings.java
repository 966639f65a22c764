package vn.motcua.assistant.load;

import java.util.List;

/** The settings with which a service finds the platforms that {@link TurnLoad} plays. */
final class LoadSettings {

    private LoadSettings() {}

    /** Prints them, to be given to the service on its command line. */
    static void print() {
        System.out.println(String.join(" ", all()));
    }

    static List<String> all() {
        String telegram = "http://127.0.0.1:" + TelegramCitizens.PORT;
        String zalo = "http://127.0.0.1:" + ZaloCitizens.PORT;
        return List.of(
                "--motcua.public-url=https://load.example",
                "--motcua.telegram.token=" + TelegramCitizens.TOKEN,
                "--motcua.telegram.secret=" + TelegramCitizens.SECRET,
                "--motcua.telegram.mode=webhook",
                "--motcua.telegram.api=" + telegram,
                "--motcua.telegram.messages-per-second=1000",
                "--motcua.zalo.app-id=" + ZaloCitizens.APP,
                "--motcua.zalo.oa-id=" + ZaloCitizens.OA,
                "--motcua.zalo.app-secret=load-app-secret",
                "--motcua.zalo.oa-secret-key=" + ZaloCitizens.SECRET,
                "--motcua.zalo.refresh-token=refresh-0",
                "--motcua.zalo.api-host=" + zalo,
                "--motcua.zalo.oauth-host=" + zalo);
    }
}
