package vn.motcua.assistant.console;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.RequestMapping;

/** The pages for what is refused. Only reached from within: as addresses they are open to nobody. */
@Controller
class RefusalController {

    static final String FORBIDDEN = Area.ROOT + "/refused/forbidden";
    static final String STALE = Area.ROOT + "/refused/stale";

    @RequestMapping(FORBIDDEN)
    String forbidden(Model model) {
        return page(model, "forbidden");
    }

    @RequestMapping(STALE)
    String stale(Model model) {
        return page(model, "stale");
    }

    private static String page(Model model, String reason) {
        model.addAttribute("reason", reason);
        return "console/refused";
    }
}
