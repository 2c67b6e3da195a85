import { diagnostiquer as contrat } from '../../core/contrats/diagnostic.ts';
import { refuser, reussite } from '../../core/contrats/erreur.ts';
import { constatDeLActivite } from '../../core/diagnostic/de-l-activite.ts';
import { pluriel } from '../../core/textes/francais.ts';
import paquet from '../../package.json' with { type: 'json' };
import { ouEnEstLActivite } from '../activite/ou-en-est-l-activite.ts';
import { commande } from '../hote/commande.ts';
import { enConstats } from './tenter.ts';

export const diagnostiquer = commande(contrat, async (_appel, contexte) => {
  const attendreS = await contexte.freinDeDiagnostic();
  if (attendreS !== undefined)
    return refuser(
      'trop-de-demandes',
      `Le diagnostic vient d’être fait plusieurs fois : recommencez dans ${pluriel(Math.ceil(attendreS / 60), 'minute')}.`,
    );
  const constats = await enConstats(
    [
      ...contexte.essaisDeLInstallation,
      { essai: 'activite', tenter: async () => [constatDeLActivite(await ouEnEstLActivite(contexte))] },
    ],
    contexte.traces,
  );
  return reussite({
    version: paquet.version,
    constats: constats.map(({ objets, ...constat }) => ({ ...constat, ...(objets && { objets: [...objets] }) })),
  });
});
