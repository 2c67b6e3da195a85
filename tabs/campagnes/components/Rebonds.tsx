import { Field, SearchBox } from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import type { Suivi } from '../../../core/campagnes/suivre.ts';
import { contacts } from '../../../core/lists/contacts.list.ts';
import type { Sollicitation } from '../../../core/lists/sollicitations.list.ts';
import { sansAccents } from '../../../core/textes/sans-accents.ts';
import cartes from '../../commun/cartes.module.css';
import { BoutonCommande } from '../../commun/commandes.tsx';
import { Probleme } from '../../commun/Etats.tsx';
import { useListe } from '../../commun/listes.ts';
import cadre from '../../commun/page.module.css';
import { useAnnonce } from '../../commun/toasts.tsx';
import { useNoterRebond } from '../mutations.ts';
import { REBONDS } from '../textes.ts';
import css from './campagnes.module.css';

interface Courriel {
  readonly ligne: Sollicitation;
  readonly suivi: Suivi;
  readonly adresse: string;
}

/** Mails that came back, and those that may still: whoever sees a return in the mailbox notes it here. */
export function Rebonds({ suivis }: { readonly suivis: readonly Suivi[] }) {
  const [cherche, setCherche] = useState('');
  const lus = useListe(contacts).data?.items;
  const adresses = useMemo(() => new Map((lus ?? []).map((c) => [c.id, c.courriel ?? ''])), [lus]);
  const avec = (suivi: Suivi, lignes: readonly Sollicitation[]): readonly Courriel[] =>
    lignes.map((ligne) => ({
      ligne,
      suivi,
      adresse: (ligne.contact === undefined ? suivi.structure.courriel : adresses.get(ligne.contact)) ?? '',
    }));
  const revenus = suivis.flatMap((s) => avec(s, s.rebonds));
  const mot = sansAccents(cherche.trim());
  const envoyes = suivis
    .filter((s) => s.issue === 'Silencieuse')
    .flatMap((s) => avec(s, s.envois.slice(-1)))
    .filter(({ suivi, adresse }) => sansAccents(`${suivi.structure.nom} ${adresse}`).includes(mot));
  return (
    <section className={cadre.partie} aria-label={REBONDS.revenus}>
      <p>{REBONDS.intro}</p>
      <h2 className={cadre.sousTitre}>{REBONDS.revenus}</h2>
      {revenus.length === 0 ? (
        <p>{REBONDS.rien}</p>
      ) : (
        <ul className={css.lignes}>
          {revenus.map(({ ligne, suivi, adresse }) => (
            <li key={ligne.id}>
              <strong>{suivi.structure.nom}</strong>, {adresse}&nbsp;:{' '}
              {ligne.envoyeeLe === undefined ? REBONDS.refuse : REBONDS.revenu(ligne.envoyeeLe)}
            </li>
          ))}
        </ul>
      )}
      <h2 className={cadre.sousTitre}>{REBONDS.envoyes}</h2>
      <Field>
        <SearchBox
          value={cherche}
          onChange={(_, { value }) => setCherche(value)}
          placeholder={REBONDS.chercher}
          aria-label={REBONDS.chercher}
        />
      </Field>
      {envoyes.length === 0 ? (
        <p>{REBONDS.rienEnvoye}</p>
      ) : (
        <ul className={cartes.cartes}>
          {envoyes.map((courriel) => (
            <Envoye key={courriel.ligne.id} {...courriel} />
          ))}
        </ul>
      )}
    </section>
  );
}

function Envoye({ ligne, suivi, adresse }: Courriel) {
  const noter = useNoterRebond();
  const annoncer = useAnnonce();
  const { nom } = suivi.structure;
  const revenu = () =>
    noter.mutate(
      { chemin: { id: ligne.id }, corps: { eTag: ligne.eTag } },
      { onSuccess: ({ suite }) => annoncer(REBONDS.suite[suite.canal](suite.nom ?? nom), 'info') },
    );
  return (
    <li className={`${cartes.carte} ${css.fiche}`}>
      <div className={cadre.tete}>
        <span>
          <strong>{nom}</strong>, {adresse}, {REBONDS.envoye(ligne.envoyeeLe ?? ligne.creeLe)}
        </span>
        <BoutonCommande size="small" enCours={noter.isPending} aria-label={REBONDS.noterPour(nom)} onClick={revenu}>
          {REBONDS.noter}
        </BoutonCommande>
      </div>
      {noter.error === null ? null : <Probleme erreur={noter.error} reessayer={revenu} />}
    </li>
  );
}
