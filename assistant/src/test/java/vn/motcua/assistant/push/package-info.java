@NullMarked
package vn.motcua.assistant.push;

import org.jspecify.annotations.NullMarked;
