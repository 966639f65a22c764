@NullMarked
package vn.motcua.doubles;

import org.jspecify.annotations.NullMarked;
