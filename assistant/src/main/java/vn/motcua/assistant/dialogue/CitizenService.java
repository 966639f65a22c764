package vn.motcua.assistant.dialogue;

import java.util.Optional;

/**
 * A service beside the procedures, such as the status of dossiers or citizens' reports, as the dialogue meets it. It decides what is
 * said and changes nothing: what shall happen is named in its reply as an act. What it looks up for that it looks up lazily, and within
 * one turn it gives the same answer to the same question. It must never throw for anything a citizen can send, and never wait for the
 * network. Safe for any number of threads.
 */
public interface CitizenService {

    /** Its name, of lower-case ASCII letters: the values of its quick replies begin with {@code s:NAME:}. */
    String name();

    /**
     * Something was said or done while no form of this service is open.
     *
     * @return empty when it is none of its business
     */
    Optional<ServiceReply> asked(ServiceRequest request);

    /**
     * Something was said or done while its form is open.
     *
     * @param form what it kept in its last reply
     * @return empty when this is no answer to the form; the dialogue then goes on and says afterwards that the form still stands
     */
    default Optional<ServiceReply> continued(ServiceRequest request, String form) {
        return Optional.empty();
    }

    /**
     * One of its quick replies was pressed.
     *
     * @param form the form that is open; empty when none is
     * @param value what stands behind {@code s:NAME:}; anything may come, so anything must be survived
     */
    ServiceReply pressed(ServiceRequest request, String form, String value);

    /**
     * Asks the open question of its form again.
     *
     * @param form the form that is open
     */
    default ServiceReply standing(ServiceRequest request, String form) {
        throw new UnsupportedOperationException(name() + " keeps no forms");
    }

    /**
     * What it does, as it goes on in "trợ lý hướng dẫn thủ tục hành chính, …": "tra cứu hồ sơ đã nộp".
     *
     * @return empty while it has nothing to offer
     */
    default String offer(Language language) {
        return "";
    }

    /**
     * What its form is called within a sentence, such as "phản ánh".
     *
     * @param form the form that is open
     * @return empty where the open question is so small that nobody needs to be reminded of it
     */
    default String formName(Language language, String form) {
        return "";
    }

    /**
     * Its form is given up.
     *
     * @param form the form that is open
     * @return what is said and done; empty for the usual words
     */
    default Optional<ServiceReply> stopped(ServiceRequest request, String form) {
        return Optional.empty();
    }

    /** The value of a quick reply of this service; at most 64 bytes in all. */
    default String choice(String value) {
        return ServiceChoice.PREFIX + name() + ":" + value;
    }
}
