/**
 * The optional language model: it may speak but not invent. Asks an OpenAI-compatible provider or Ollama by way of LangChain4j, within
 * budgets and time, and lets nothing through that the cited records do not say. Off unless configured.
 */
@NullMarked
package vn.motcua.assistant.languagemodel;

import org.jspecify.annotations.NullMarked;
