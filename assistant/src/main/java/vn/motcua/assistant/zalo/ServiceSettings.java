package vn.motcua.assistant.zalo;

import java.util.List;

import org.springframework.core.env.Environment;
import vn.motcua.assistant.doctor.SettingFault;
import vn.motcua.assistant.seal.SecretSeal;

/**
 * What these channels need of the service around them.
 *
 * @param publicUrl the address of the service as the world sees it, without a slash at the end; empty when not set
 * @param secretKey from which the key is derived that protects tokens in the database; empty when not set
 */
record ServiceSettings(String publicUrl, String secretKey) {

    /** As the operator has set them. */
    static ServiceSettings of(Environment environment) {
        return new ServiceSettings(
                environment.getProperty("motcua.public-url", "").strip().replaceFirst("/+$", ""),
                environment.getProperty("motcua.secret-key", "").strip());
    }

    List<SettingFault> faults() {
        if (!secretKey.isEmpty() && secretKey.length() < SecretSeal.SHORTEST_KEY) {
            return List.of(new SettingFault(
                    "motcua.secret-key",
                    "is too short: at least " + SecretSeal.SHORTEST_KEY
                            + " random characters, such as those that \"openssl rand -base64 32\" prints"));
        }
        return List.of();
    }

    /** Holds no secret. */
    @Override
    public String toString() {
        return "ServiceSettings[publicUrl=" + publicUrl + "]";
    }
}
