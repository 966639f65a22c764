package vn.motcua.assistant.console;

import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import vn.motcua.assistant.dialogue.ModelUse;
import vn.motcua.assistant.languagemodel.ModelOperation;
import vn.motcua.assistant.staff.Act;
import vn.motcua.assistant.staff.Audit;
import vn.motcua.assistant.staff.StaffSession;

/** The language model: whether it works, what it does and costs, and its switch. */
@Controller
@RequestMapping(LanguageModelController.PATH)
class LanguageModelController {

    static final String PATH = Area.ROOT + "/language-model";

    private final ModelOperation operation;
    private final Audit audit;
    private final TransactionTemplate transaction;

    LanguageModelController(ModelOperation operation, Audit audit, PlatformTransactionManager transactions) {
        this.operation = operation;
        this.audit = audit;
        this.transaction = new TransactionTemplate(transactions);
    }

    @GetMapping
    String page(Model model) {
        ModelOperation.State state = operation.state();
        model.addAttribute("condition", Words.of(state.condition()));
        model.addAttribute("pausedUntil", state.pausedUntil().orElse(null));
        model.addAttribute("configured", operation.configured());
        model.addAttribute(
                "uses",
                operation.configured().uses().stream().map(ModelUse::word).toList());
        model.addAttribute("figures", operation.figures());
        model.addAttribute("troubles", operation.troubles());
        return "console/language-model";
    }

    @PostMapping("/on")
    String on(@AuthenticationPrincipal StaffSession session) {
        return turned(true, session);
    }

    @PostMapping("/off")
    String off(@AuthenticationPrincipal StaffSession session) {
        return turned(false, session);
    }

    private String turned(boolean on, StaffSession session) {
        transaction.executeWithoutResult(status -> {
            operation.turn(on);
            audit.record(session.actor(), on ? Act.MODEL_SWITCHED_ON : Act.MODEL_SWITCHED_OFF);
        });
        return "redirect:" + PATH;
    }
}
