package vn.motcua.assistant.zalo;

import vn.motcua.connector.zalobot.ZaloBotAccount;
import vn.motcua.connector.zalobot.ZaloBotEvents;
import vn.motcua.connector.zalobot.ZaloBotSetup;

/**
 * The running bot channel, but for what it sends.
 *
 * @param account the bot, and who may call its webhook
 * @param events what a body tells
 * @param intake where it goes
 * @param watch what has come in
 * @param setup who the bot is, and where the platform sends events to
 */
record ZaloBotChannel(
        ZaloBotAccount account, ZaloBotEvents events, WebhookIntake intake, WebhookWatch watch, ZaloBotSetup setup) {}
