import {
  Caption1,
  Input,
  Table,
  TableBody,
  TableCell,
  TableHeader,
  TableHeaderCell,
  TableRow,
  Text,
} from '@fluentui/react-components';
import { type ReactNode, useState } from 'react';
import { type ComptesDAvis, comptesDAvis } from '../../../core/avis/comptes.ts';
import type { lireEvaluation } from '../../../core/contrats/avis.ts';
import type { ReponseDe } from '../../../core/contrats/contrat.ts';
import {
  QUESTIONS_D_AVIS,
  QUESTIONS_DITES,
  type QuestionDAvis,
  REPONSES_D_AVIS,
  type ReponseDAvis,
} from '../../../core/vocabulaires/avis.ts';
import { BoutonCommande } from '../../commun/commandes.tsx';
import { Lue, Probleme } from '../../commun/Etats.tsx';
import { Formulaire } from '../../commun/Formulaire.tsx';
import cadre from '../../commun/page.module.css';
import { useAnnonce } from '../../commun/toasts.tsx';
import type { ContenuProps } from '../components/contenu.ts';
import css from '../components/rencontres.module.css';
import { QrDessine } from '../porte/QrDessine.tsx';
import { peutSur } from '../useActeurDesRencontres.ts';
import cases from './avis.module.css';
import { useEvaluation, useNoterSurPapier } from './queries.ts';
import { EVALUATION } from './textes.ts';

type Evaluee = ReponseDe<typeof lireEvaluation>;

/** What people thought of a rencontre, for whoever organises: how many while it is open; the totals afterwards, for the coordination. */
export function Evaluation({ rencontre, acteur }: Pick<ContenuProps, 'rencontre' | 'acteur'>) {
  const totaux = peutSur(acteur, 'lire-totaux-d-avis', rencontre);
  return (
    <Lue requete={useEvaluation(rencontre.id)} attente={EVALUATION.attente}>
      {(lue) => (
        <>
          <Text>{EVALUATION.moment(lue.moment, lue.de, lue.a)}</Text>
          {lue.moment === 'jamais' ? null : (
            <>
              <Caption1 className={cadre.discret}>{EVALUATION.anonyme(lue.seuil)}</Caption1>
              <Text role="status">
                {EVALUATION.recus(lue.recus.lien, lue.recus.qr, lue.plafondDuQr, lue.recus.papier)}
              </Text>
            </>
          )}
          {lue.moment === 'finie' && lue.resultat === undefined && !totaux ? (
            <Text>{EVALUATION.totauxAilleurs}</Text>
          ) : null}
          {lue.resultat === undefined ? null : <Resultat resultat={lue.resultat} seuil={lue.seuil} />}
          {lue.adresse === undefined || lue.moment === 'finie' ? null : <Qr adresse={lue.adresse} />}
          {lue.moment === 'ouverte' ? <Papier rencontre={rencontre.id} lu={lue.papier} /> : null}
        </>
      )}
    </Lue>
  );
}

function Qr({ adresse }: { readonly adresse: string }) {
  return (
    <section aria-label={EVALUATION.qr}>
      <h2>{EVALUATION.qr}</h2>
      <p>{EVALUATION.qrAide}</p>
      <QrDessine texte={adresse} dit={EVALUATION.qrDit} />
      <p>
        <Caption1>
          {EVALUATION.adresse}
          {'\u00A0: '}
          {adresse}
        </Caption1>
      </p>
    </section>
  );
}

/** A question a line, an answer a column. */
function Tableau({
  dit,
  cellule,
}: {
  readonly dit: string;
  readonly cellule: (q: QuestionDAvis, r: ReponseDAvis) => ReactNode;
}) {
  return (
    <Table aria-label={dit} size="small" className={css.deroule}>
      <TableHeader>
        <TableRow>
          <TableHeaderCell>{EVALUATION.phrase}</TableHeaderCell>
          {REPONSES_D_AVIS.map((r) => (
            <TableHeaderCell key={r}>{r}</TableHeaderCell>
          ))}
        </TableRow>
      </TableHeader>
      <TableBody>
        {QUESTIONS_D_AVIS.map((q) => (
          <TableRow key={q}>
            <TableCell>{QUESTIONS_DITES[q]}</TableCell>
            {REPONSES_D_AVIS.map((r) => (
              <TableCell key={r}>{cellule(q, r)}</TableCell>
            ))}
          </TableRow>
        ))}
      </TableBody>
    </Table>
  );
}

function Resultat({
  resultat,
  seuil,
}: {
  readonly resultat: NonNullable<Evaluee['resultat']>;
  readonly seuil: number;
}) {
  if (resultat.personnes === 0) return <Text>{EVALUATION.tropPeu(seuil)}</Text>;
  return (
    <>
      <Tableau dit={EVALUATION.resultat(resultat.personnes)} cellule={(q, r) => resultat.comptes[q][r]} />
      <Caption1>{EVALUATION.resultat(resultat.personnes)}</Caption1>
      {resultat.commentaires.length === 0 ? null : (
        <>
          <h2>{EVALUATION.mots}</h2>
          <ul>
            {resultat.commentaires.map((mot, rang) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: two people may write the same word.
              <li key={rang}>{mot}</li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}

type Saisie = Readonly<Record<QuestionDAvis, Readonly<Record<ReponseDAvis, string>>>>;
const enSaisie = (c: ComptesDAvis): Saisie => {
  const dire = (q: QuestionDAvis) => ({ Oui: `${c[q].Oui}`, 'Un peu': `${c[q]['Un peu']}`, Non: `${c[q].Non}` });
  return { utile: dire('utile'), parole: dire('parole'), suite: dire('suite') };
};
const enComptes = (s: Saisie) => {
  const lire = (q: QuestionDAvis) => ({
    Oui: nombre(s[q].Oui),
    'Un peu': nombre(s[q]['Un peu']),
    Non: nombre(s[q].Non),
  });
  return comptesDAvis.safeParse({ utile: lire('utile'), parole: lire('parole'), suite: lire('suite') });
};
const nombre = (texte: string): number => (texte.trim() === '' ? 0 : Number(texte));

function Papier({ rencontre, lu }: { readonly rencontre: string; readonly lu: ComptesDAvis }) {
  const [saisie, setSaisie] = useState(() => enSaisie(lu));
  const [faute, setFaute] = useState<string>();
  const noter = useNoterSurPapier(rencontre);
  const annoncer = useAnnonce();
  const envoyer = () => {
    const comptes = enComptes(saisie);
    setFaute(comptes.success ? undefined : EVALUATION.faux);
    if (comptes.success) noter.mutate({ comptes: comptes.data }, { onSuccess: () => annoncer(EVALUATION.enregistre) });
  };
  return (
    <Formulaire className={cadre.formulaire} envoyer={envoyer}>
      <h2>{EVALUATION.papier}</h2>
      <Caption1 className={cadre.discret}>{EVALUATION.papierAide}</Caption1>
      <Tableau
        dit={EVALUATION.papier}
        cellule={(q, r) => (
          <Input
            className={cases.nombre}
            type="number"
            inputMode="numeric"
            min={0}
            aria-label={EVALUATION.case(q, r)}
            value={saisie[q][r]}
            onChange={(_, { value }) => setSaisie({ ...saisie, [q]: { ...saisie[q], [r]: value } })}
          />
        )}
      />
      {faute === undefined ? null : <Text role="alert">{faute}</Text>}
      {noter.error == null ? null : <Probleme erreur={noter.error} reessayer={envoyer} recharger={noter.reset} />}
      <div className={cadre.outils}>
        <BoutonCommande type="submit" appearance="primary" enCours={noter.isPending}>
          {EVALUATION.enregistrer}
        </BoutonCommande>
      </div>
    </Formulaire>
  );
}
