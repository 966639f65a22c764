@NullMarked
package vn.motcua.assistant.announcement;

import org.jspecify.annotations.NullMarked;
