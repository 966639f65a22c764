@NullMarked
package vn.motcua.assistant.insight;

import org.jspecify.annotations.NullMarked;
