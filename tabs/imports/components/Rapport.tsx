import { Button, MessageBar, MessageBarActions, MessageBarBody } from '@fluentui/react-components';
import { useMemo } from 'react';
import type { LigneDApercu } from '../../../core/imports/apercu.ts';
import { direConstat } from '../../../core/imports/apercu.ts';
import type { LignePlanifiee } from '../../../core/imports/planifier-structures.ts';
import { dresserRapport, type IssueDeLigne, SORTS_FINAUX } from '../../../core/imports/rapport.ts';
import { nombre } from '../../../core/textes/francais.ts';
import { enregistrerFichier, TYPE_CSV } from '../../commun/enregistrer-fichier.ts';
import cadre from '../../commun/page.module.css';
import { useAnnonce } from '../../commun/toasts.tsx';
import { useAdresse } from '../../commun/useAdresse.ts';
import { LA_RECHERCHE } from '../../commun/vue-de-recherche.ts';
import type { ImportEnCours } from '../import-en-cours.ts';
import { RAPPORT, TEXTES } from '../textes.ts';
import css from './imports.module.css';

interface RapportProps {
  readonly apercu: readonly LigneDApercu[];
  readonly plan: readonly LignePlanifiee[];
  readonly issues: readonly IssueDeLigne[];
  readonly fichier: File;
  readonly encours: ImportEnCours;
}

/** What came in, what did not and why, and what is next. */
export function Rapport({ apercu, plan, issues, fichier, encours }: RapportProps) {
  const { aller } = useAdresse();
  const annoncer = useAnnonce();
  const { comptes, manques, constats, reparees } = useMemo(() => dresserRapport(apercu, issues), [apercu, issues]);
  const aCorriger = manques.some((m) => m.aCorriger);
  const entrees = comptes.creee + comptes.modifiee;
  const telecharger = () => {
    encours.lignesACorriger(fichier, { constats, plan }).then(
      (csv) => enregistrerFichier(csv, RAPPORT.nomDuFichier(fichier.name), TYPE_CSV),
      () => annoncer(TEXTES.panne, 'warning'),
    );
  };
  return (
    <>
      {comptes['non-envoyee'] === 0 ? null : (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>{RAPPORT.arrete(comptes['non-envoyee'])}</MessageBarBody>
        </MessageBar>
      )}
      <dl className={cadre.nombres}>
        {SORTS_FINAUX.filter((sort) => comptes[sort] > 0 || sort === 'creee' || sort === 'modifiee').map((sort) => (
          <div key={sort}>
            <dt>{RAPPORT.sort[sort]}</dt>
            <dd>{nombre(comptes[sort])}</dd>
          </div>
        ))}
      </dl>
      {manques.length === 0 ? (
        <p className={css.texte}>{comptes['non-envoyee'] === 0 ? RAPPORT.toutEntre : null}</p>
      ) : (
        <section className={cadre.partie} aria-labelledby="pas-entre">
          <h2 className={cadre.sousTitre} id="pas-entre">
            {RAPPORT.pourquoi}
          </h2>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a list that scrolls must be reached by the keyboard (WCAG 2.1.1). */}
          <ul className={css.manques} tabIndex={0} aria-labelledby="pas-entre">
            {manques.slice(0, AU_PLUS).map(({ numero, nom, phrases }) => (
              <li key={numero}>
                {nom === undefined ? null : <strong>{nom}, </strong>}
                {phrases.join(' ; ')}
              </li>
            ))}
          </ul>
          {manques.length > AU_PLUS ? <p className={css.texte}>{RAPPORT.encore(manques.length - AU_PLUS)}</p> : null}
          {aCorriger ? (
            <>
              <p className={css.texte}>{RAPPORT.telechargerAide}</p>
              <div className={cadre.outils}>
                <Button onClick={telecharger}>{RAPPORT.telecharger}</Button>
              </div>
            </>
          ) : null}
        </section>
      )}
      {reparees.length === 0 ? null : (
        <details>
          <summary>{RAPPORT.reparees(reparees.length)}</summary>
          <ul className={css.puces}>
            {reparees.slice(0, AU_PLUS).map((constat) => (
              <li key={`${constat.ligne} ${constat.colonne}`}>{direConstat(constat)}</li>
            ))}
          </ul>
          {reparees.length > AU_PLUS ? <p className={css.texte}>{RAPPORT.encore(reparees.length - AU_PLUS)}</p> : null}
        </details>
      )}
      {entrees === 0 ? null : (
        <MessageBar intent="info" layout="multiline">
          <MessageBarBody>{RAPPORT.confirmer(entrees)}</MessageBarBody>
          <MessageBarActions>
            <Button onClick={() => aller({ rubrique: 'campagnes', reste: 'nouvelle/autre' })}>
              {RAPPORT.campagne}
            </Button>
          </MessageBarActions>
        </MessageBar>
      )}
      <div className={cadre.outils}>
        <Button appearance="primary" onClick={() => aller(LA_RECHERCHE)}>
          {TEXTES.voirAnnuaire}
        </Button>
        <Button onClick={encours.recommencer}>{TEXTES.autre}</Button>
      </div>
    </>
  );
}

/** Reasons drawn at once; the file to correct has them all. */
const AU_PLUS = 200;
