package vn.motcua.assistant.console;

import org.springframework.core.convert.converter.Converter;
import org.springframework.stereotype.Component;
import vn.motcua.assistant.staff.Role;

/** Reads roles in forms by their words. */
@Component
class RoleWords implements Converter<String, Role> {

    @Override
    public Role convert(String word) {
        return Role.of(word);
    }
}
