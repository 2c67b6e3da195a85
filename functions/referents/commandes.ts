import type { Commande } from '../hote/commande.ts';
import { confierRoles } from './confier-roles.ts';
import { lireReferents } from './lire-referents.ts';
import { nommerReferents } from './nommer-referents.ts';
import { lirePassation, telechargerPassation } from './passation.ts';

/** Who follows each theme, and who takes over. */
export const COMMANDES_DES_REFERENTS: readonly Commande[] = [
  lireReferents,
  nommerReferents,
  lirePassation,
  telechargerPassation,
  confierRoles,
];
