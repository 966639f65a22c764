package vn.motcua.assistant.console;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The first page. */
@Controller
class StartController {

    @GetMapping(Area.ROOT)
    String page(@RequestParam(name = "done", defaultValue = "") String done, Model model) {
        model.addAttribute("done", done.equals("password") ? done : "");
        return "console/start";
    }
}
