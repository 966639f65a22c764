package vn.motcua.assistant.deskgroup;

import java.util.Optional;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import vn.motcua.assistant.telegram.OfficersGroup;
import vn.motcua.assistant.telegram.OfficersUpdates;
import vn.motcua.connector.telegram.ForumMessage;

/** Takes in what is written in the officers' group, and the codes that officers send to the bot itself. */
@Component
class GroupIntake implements OfficersUpdates {

    private final ObjectProvider<OfficersGroup> groups;
    private final GroupInbox inbox;

    GroupIntake(ObjectProvider<OfficersGroup> groups, GroupInbox inbox) {
        this.groups = groups;
        this.inbox = inbox;
    }

    @Override
    public boolean takes(byte[] update) {
        OfficersGroup group = groups.getIfAvailable();
        if (group == null) {
            return false;
        }
        Optional<ForumMessage> message = ForumMessage.read(update).filter(read -> isOurs(read, group));
        message.ifPresent(inbox::store);
        return message.isPresent();
    }

    private static boolean isOurs(ForumMessage message, OfficersGroup group) {
        if (message.chat() == group.forum().chat()) {
            return true;
        }
        return message.chat() > 0
                && message.kind() == ForumMessage.Kind.WORDS
                && Command.read(message.text(), group.botName())
                        .filter(Command.Bind.class::isInstance)
                        .isPresent();
    }
}
