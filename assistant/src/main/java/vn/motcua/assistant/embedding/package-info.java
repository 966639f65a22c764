/**
 * Hybrid search: an optional embedding model beside the words. Asks an OpenAI-compatible provider or Ollama by way of LangChain4j, or a
 * model within the process where the build has one; keeps the vectors of the procedures; gives those of questions in time or not at
 * all. Off unless configured.
 */
@NullMarked
package vn.motcua.assistant.embedding;

import org.jspecify.annotations.NullMarked;
