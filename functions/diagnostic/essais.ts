import { essaisDesAcces } from './essais-des-acces.ts';
import { essaisDesServices } from './essais-des-services.ts';
import { essaisDuSite } from './essais-du-site.ts';
import type { Moyens } from './moyens.ts';
import type { EssaiDeLInstallation } from './tenter.ts';

/** Every try, in the order in which one leans on the other. The settings are read before any of them: they are right. */
export const essaisDeLInstallation = (moyens: Moyens): readonly EssaiDeLInstallation[] => [
  { essai: 'reglages', tenter: async () => [{ essai: 'reglages' }] },
  ...essaisDesAcces(moyens),
  ...essaisDuSite(moyens),
  ...essaisDesServices(moyens),
];
