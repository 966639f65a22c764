/**
 * The officers' pages. They work without it; with it they renew themselves, can be used by keyboard alone, and put answers into
 * the box at a key's press.
 */
import { followCases } from "./stream.js";
import { offerInserting } from "./inserting.js";
import { offerKeys } from "./keys.js";
import { offerPanes } from "./panes.js";
import { watchSending } from "./sending.js";

offerPanes();
offerInserting();
offerKeys();
watchSending();
followCases();
