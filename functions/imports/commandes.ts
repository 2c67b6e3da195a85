import type { Commande } from '../hote/commande.ts';
import { garderModeleDImport } from './garder-modele.ts';
import { importerStructures } from './importer-structures.ts';

export const COMMANDES_DES_IMPORTS: readonly Commande[] = [importerStructures, garderModeleDImport];
