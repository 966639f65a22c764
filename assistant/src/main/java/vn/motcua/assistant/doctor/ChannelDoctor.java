package vn.motcua.assistant.doctor;

import java.util.List;

/** Examines one channel. Every bean of this type takes part. */
public interface ChannelDoctor {

    /** The channel's name, as the outbox knows it. */
    String channel();

    /** Looks at everything that can be wrong; changes nothing. May ask the channel's platform, and may take some seconds. */
    List<Finding> examine();
}
