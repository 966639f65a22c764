/**
 * Examines the channels and says in plain words what to mend: each channel brings its own {@link ChannelDoctor}, the command {@code
 * doctor} and the console's page show what they find.
 */
@NullMarked
package vn.motcua.assistant.doctor;

import org.jspecify.annotations.NullMarked;
