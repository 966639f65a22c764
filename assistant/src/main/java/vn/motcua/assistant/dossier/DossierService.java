package vn.motcua.assistant.dossier;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.LongFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.springframework.core.annotation.Order;
import vn.motcua.assistant.dialogue.CitizenService;
import vn.motcua.assistant.dialogue.Desk;
import vn.motcua.assistant.dialogue.Language;
import vn.motcua.assistant.dialogue.ServiceReply;
import vn.motcua.assistant.dialogue.ServiceRequest;
import vn.motcua.assistant.privacy.PersonalDataMask;

/**
 * How far a dossier has come, in the conversation: first the code, then the digits, always both and in the same words whether there is such a
 * dossier or not; then it is looked up, after the turn.
 */
@Order(30)
final class DossierService implements CitizenService {

    /** The most dossiers that are looked up for one message. */
    static final int MOST = 3;

    /** Longer answers are no digits with a few words around them. */
    private static final int LONGEST_DIGITS_ANSWER = 80;

    private static final Pattern DIGITS =
            Pattern.compile("(?<![0-9])\\d(?:[ .\\-]?\\d){" + (PhoneEnd.DIGITS - 1) + "}(?![0-9]|[ .\\-][0-9])");

    /** Digits that are said to be the last ones, beside other words and numbers. */
    private static final Pattern SAID_DIGITS = Pattern.compile(
            "(?:so cuoi|chu so cuoi|duoi so|duoi|last|digits|sdt|dien thoai)[^0-9]{0,40}?(?:(?<![0-9])(?:4|bon|four)(?: so)?(?: cuoi)?(?: la)?[^0-9]{1,12})?(\\d(?:[ .\\-]?\\d){"
                    + (PhoneEnd.DIGITS - 1) + "})(?![0-9])");

    private final FollowTable follows;
    private final LongFunction<List<DossierCode>> waiting;
    private final Desk desk;

    /** @param waiting what is still being looked up for a conversation */
    DossierService(FollowTable follows, LongFunction<List<DossierCode>> waiting, Desk desk) {
        this.follows = follows;
        this.waiting = waiting;
        this.desk = desk;
    }

    @Override
    public String name() {
        return DossierReplies.SERVICE;
    }

    @Override
    public String offer(Language language) {
        return DossierWords.in(language).say("offer");
    }

    @Override
    public String formName(Language language, String form) {
        return DossierWords.in(language).say("form");
    }

    @Override
    public Optional<ServiceReply> asked(ServiceRequest request) {
        if (request.text().isBlank()) {
            return Optional.empty();
        }
        DossierQuestion.Meant meant = DossierQuestion.of(request.text());
        if (meant == DossierQuestion.Meant.TO_LEAVE) {
            return Optional.of(leaving(request));
        }
        List<DossierCode> codes = DossierCode.in(request.text());
        if (codes.isEmpty() && DossierQuestion.isImpatient(request.text())) {
            Optional<ServiceReply> still = stillOnIt(request);
            if (still.isPresent()) {
                return still;
            }
        }
        if (!codes.isEmpty() || meant == DossierQuestion.Meant.SURELY) {
            ServiceReply reply = codes.isEmpty() ? withoutCode(request) : named(request, codes);
            // Whoever names a dossier and wants a person or complains is heard by those first.
            return Optional.of(
                    DossierQuestion.wantsSomethingElseToo(request.text()) ? reply.unlessAProcedureIsMeant() : reply);
        }
        return switch (meant) {
            case LIKELY -> Optional.of(withoutCode(request).unlessAProcedureIsMeant());
            case SURELY, TO_LEAVE, NOT -> Optional.empty();
        };
    }

    /** "Sao lâu vậy", while something is being looked up or watched; empty where nothing is. */
    private Optional<ServiceReply> stillOnIt(ServiceRequest request) {
        List<DossierCode> looked = waiting.apply(request.conversation());
        if (!looked.isEmpty()) {
            return Optional.of(ServiceReply.of(replies(request).stillLooking(looked)));
        }
        // "Bao giờ có" behind an answer about a procedure asks for that one's result.
        if (!request.procedure().isEmpty() && !request.offering().equals(DossierReplies.SERVICE)) {
            return Optional.empty();
        }
        List<DossierCode> followed = follows.of(request.conversation());
        return followed.isEmpty()
                ? Optional.empty()
                : Optional.of(ServiceReply.of(
                        replies(request).stillFollowing(followed, follows.readAt(request.conversation()))));
    }

    @Override
    public Optional<ServiceReply> continued(ServiceRequest request, String form) {
        if (request.text().isBlank()) {
            return Optional.empty();
        }
        if (DossierQuestion.of(request.text()) == DossierQuestion.Meant.TO_LEAVE) {
            return Optional.of(leaving(request));
        }
        List<DossierCode> named = DossierCode.in(request.text());
        if (!named.isEmpty()) {
            return Optional.of(named(request, named));
        }
        List<DossierCode> asked = DossierForm.codes(form);
        return asked.isEmpty() ? codeAnswer(request) : digitsAnswer(request, asked);
    }

    @Override
    public ServiceReply pressed(ServiceRequest request, String form, String value) {
        DossierReplies replies = replies(request);
        if (value.equals(DossierReplies.END_ALL)) {
            return ServiceReply.of(replies.endedAll())
                    .doing(new DossierAct.EndAll().written())
                    .keeping(form);
        }
        Optional<DossierCode> code = codeIn(value);
        if (code.isEmpty()) {
            return withoutCode(request);
        }
        if (value.startsWith(DossierReplies.END)) {
            return ended(replies, code.get()).keeping(form);
        }
        if (value.startsWith(DossierReplies.FOLLOW)) {
            ServiceReply reply = followed(request, code.get());
            return reply.form().isEmpty() ? reply.keeping(form) : beside(form, code.get(), reply);
        }
        return beside(form, code.get(), digitsAsked(replies, List.of(code.get()), false));
    }

    /** The digits of others that were asked for are asked for again afterwards. */
    private static ServiceReply beside(String form, DossierCode code, ServiceReply asked) {
        List<DossierCode> open = DossierForm.isAgain(form) ? List.of() : DossierForm.codes(form);
        return open.isEmpty() || open.contains(code) ? asked : asked.withTheOpenOneWaiting();
    }

    @Override
    public ServiceReply standing(ServiceRequest request, String form) {
        List<DossierCode> asked = DossierForm.codes(form);
        return asked.isEmpty() ? withoutCode(request) : digitsAsked(replies(request), asked, false);
    }

    /** Codes were named, perhaps with the digits at once. */
    private ServiceReply named(ServiceRequest request, List<DossierCode> codes) {
        List<DossierCode> first = codes.subList(0, Math.min(MOST, codes.size()));
        DossierReplies replies = replies(request);
        String rest = DossierCode.without(request.text());
        Matcher said = SAID_DIGITS.matcher(rest);
        return codes.size() <= MOST && said.find()
                ? looked(replies, first, plain(said.group(1)))
                : digitsAsked(replies, first, codes.size() > MOST);
    }

    private ServiceReply withoutCode(ServiceRequest request) {
        DossierReplies replies = replies(request);
        return DossierCode.isAttemptedIn(request.text())
                ? ServiceReply.of(replies.codeIncomplete()).keeping(DossierForm.ofCode())
                : ServiceReply.of(replies.askCode(follows.of(request.conversation())))
                        .keeping(DossierForm.ofCode());
    }

    private Optional<ServiceReply> codeAnswer(ServiceRequest request) {
        DossierReplies replies = replies(request);
        if (DossierCode.isAttemptedIn(request.text())) {
            return Optional.of(ServiceReply.of(replies.codeIncomplete()).keeping(DossierForm.ofCode()));
        }
        if (DossierQuestion.hasNoCode(request.text())) {
            return Optional.of(ServiceReply.of(replies.noCode()));
        }
        return Optional.empty();
    }

    private Optional<ServiceReply> digitsAnswer(ServiceRequest request, List<DossierCode> codes) {
        DossierReplies replies = replies(request);
        String text = request.text();
        if (!PersonalDataMask.withoutPlaceholders(text).equals(text)) {
            return Optional.of(ServiceReply.of(replies.digitsTooMany()).keeping(DossierForm.ofDigits(codes)));
        }
        if (text.length() > LONGEST_DIGITS_ANSWER) {
            return Optional.empty();
        }
        Optional<String> digits = digitsIn(text);
        if (digits.isPresent()) {
            return Optional.of(looked(replies, codes, digits.get()));
        }
        if (DossierQuestion.folded(text)
                .matches("(?:so |la |dt |sdt |cuoi |duoi |dien thoai |[a-z]{1,6} ){0,3}[0-9 ]{1,24}")) {
            return Optional.of(ServiceReply.of(replies.digitsNeeded()).keeping(DossierForm.ofDigits(codes)));
        }
        return DossierQuestion.hasNoCode(text)
                ? Optional.of(ServiceReply.of(replies.digitsUnknown()).keeping(DossierForm.ofDigits(codes)))
                : Optional.empty();
    }

    /** The one group of so many digits; what is beside it ("4 số cuối là 1234") does not matter. */
    private static Optional<String> digitsIn(String text) {
        String words = DossierQuestion.folded(text);
        Matcher said = SAID_DIGITS.matcher(words);
        if (said.find()) {
            return Optional.of(plain(said.group(1)));
        }
        var found = new ArrayList<String>();
        Matcher matcher = DIGITS.matcher(words);
        while (matcher.find()) {
            found.add(plain(matcher.group()));
        }
        if (found.isEmpty()) {
            return PhoneEnd.spoken(words);
        }
        return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
    }

    private ServiceReply digitsAsked(DossierReplies replies, List<DossierCode> codes, boolean left) {
        return ServiceReply.of(replies.askDigits(codes, left)).keeping(DossierForm.ofDigits(codes));
    }

    private ServiceReply looked(DossierReplies replies, List<DossierCode> codes, String digits) {
        return ServiceReply.of(replies.looking(codes))
                .doing(new DossierAct.Look(
                                codes.stream().map(DossierCode::written).toList(), digits)
                        .written());
    }

    private ServiceReply followed(ServiceRequest request, DossierCode code) {
        DossierReplies replies = replies(request);
        if (!follows.isProven(request.conversation(), code)) {
            return digitsAsked(replies, List.of(code), false);
        }
        List<DossierCode> followed = follows.of(request.conversation());
        return followed.size() >= FollowTable.MOST && !followed.contains(code)
                ? ServiceReply.of(replies.tooManyFollowed())
                : ServiceReply.of(replies.following(code)).doing(new DossierAct.Begin(code.written()).written());
    }

    private ServiceReply leaving(ServiceRequest request) {
        DossierReplies replies = replies(request);
        List<DossierCode> followed = follows.of(request.conversation());
        List<DossierCode> named = DossierCode.in(request.text());
        if (followed.isEmpty()) {
            return ServiceReply.of(replies.followsNothing());
        }
        if (named.size() == 1) {
            return ended(replies, named.getFirst());
        }
        return followed.size() == 1
                ? ended(replies, followed.getFirst())
                : ServiceReply.of(replies.whichEnds(followed));
    }

    private static ServiceReply ended(DossierReplies replies, DossierCode code) {
        return ServiceReply.of(replies.ended(code)).doing(new DossierAct.End(code.written()).written());
    }

    private DossierReplies replies(ServiceRequest request) {
        return new DossierReplies(request.language(), desk);
    }

    private static Optional<DossierCode> codeIn(String value) {
        int colon = value.indexOf(':');
        return colon < 0 ? Optional.empty() : DossierCode.of(value.substring(colon + 1));
    }

    private static String plain(String digits) {
        return digits.replaceAll("\\D", "");
    }
}
