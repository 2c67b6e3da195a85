import { reussite } from '../../core/contrats/erreur.ts';
import { lireReferents as contrat, type TenantLu } from '../../core/contrats/referents.ts';
import { type EtatDuTheme, etatDesCommunes, etatDesThemes, type Tenant } from '../../core/referents/etat.ts';
import { commande } from '../hote/commande.ts';
import { lireLesFaits } from './lire-les-faits.ts';

/** Neither the account of whoever holds a tie nor any other leaves: a name, and numbers. */
export const lireReferents = commande(contrat, async ({ maintenant }, contexte) => {
  const faits = await lireLesFaits(contexte, maintenant);
  const { communes } = await contexte.territoire();
  return reussite({
    themes: etatDesThemes(faits, maintenant).map((e) => ({ thematique: e.thematique, ...dire(e) })),
    communes: etatDesCommunes(faits, communes, maintenant).map((e) => ({
      ...{ communeInsee: e.communeInsee, nom: e.nom },
      ...dire(e),
    })),
  });
});

const dire = ({
  ligne,
  referent,
  binome,
  liens,
  porteuses,
  alertes,
  binomeActif,
  fragile,
}: Omit<EtatDuTheme, 'thematique'>) => ({
  eTag: ligne?.eTag,
  referent: direTenant(referent),
  binome: direTenant(binome),
  aSavoir: ligne?.aSavoir,
  liens,
  porteuses: porteuses.map(({ nom, liens: tenus, seule }) => ({ nom, liens: tenus, seule })),
  alertes: [...alertes],
  binomeActif,
  fragile,
});

const direTenant = (t: Tenant | undefined): TenantLu | undefined =>
  t && { contact: t.contact, nom: t.nom, enPoste: t.enPoste, depuis: t.depuis, dernierActe: t.dernierActe };
