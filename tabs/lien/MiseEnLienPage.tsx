/** @jsxImportSource preact */
import { useState } from 'preact/hooks';
import { repondreMiseEnLienParLien } from '../../core/contrats/mises-en-lien.ts';
import type { PageDeMiseEnLien } from '../../core/contrats/pages-de-lien.ts';
import { OPINIONS, REPONSES } from '../../core/mises-en-lien/dire.ts';
import { ISSUES, PERTINENCES } from '../../core/vocabulaires/mises-en-lien.ts';
import { Champ } from './Champ.tsx';
import { DonneesPersonnelles } from './DonneesPersonnelles.tsx';
import { dateLisible } from './date.ts';
import { Fait } from './Fait.tsx';
import { Formulaire } from './Formulaire.tsx';
import { demander, useLien } from './lien.ts';
import { Question } from './Question.tsx';
import { GesteDesRappels } from './RappelsPage.tsx';
import { TEXTES } from './textes.ts';
import { MISE_EN_LIEN } from './textes-mise-en-lien.ts';
import { useEnvoi } from './useEnvoi.tsx';

/** The introduction, and the two questions. */
export function MiseEnLienPage({ page }: { readonly page: PageDeMiseEnLien }) {
  const { jeton, aller, rouvrir } = useLien();
  const m = page.miseEnLien;
  const [issue, direIssue] = useState(m.issue);
  const [pertinente, direPertinente] = useState(m.pertinente);
  const [mot, ecrire] = useState(m.commentaire ?? '');
  const [faute, dire] = useState('');
  const { vue, faire } = useEnvoi();
  if (vue !== undefined) return vue;

  function envoyer(): void {
    if (issue === undefined) {
      dire(MISE_EN_LIEN.manque);
      return;
    }
    const commentaire = mot.trim() === '' ? undefined : mot.trim();
    faire(async () => {
      await demander(repondreMiseEnLienParLien, { jeton, issue, pertinente, commentaire });
      aller(
        <Fait titre={TEXTES.merci} sortie={{ libelle: MISE_EN_LIEN.revoir, faire: rouvrir }}>
          {MISE_EN_LIEN.merciTexte}
        </Fait>,
      );
    });
  }

  return (
    <Formulaire
      titre={MISE_EN_LIEN.titre(m.autre)}
      libelle={MISE_EN_LIEN.envoyer}
      envoyer={envoyer}
      faute={faute}
      suite={
        <>
          <details>
            <summary>{MISE_EN_LIEN.donneesTitre}</summary>
            {MISE_EN_LIEN.donnees.map((phrase) => (
              <p key={phrase}>{phrase}</p>
            ))}
          </details>
          <DonneesPersonnelles information={page.information} revenir={rouvrir} />
          <GesteDesRappels information={page.information} revenir={rouvrir} />
        </>
      }
    >
      {page.dejaRepondu && <p class="avis">{MISE_EN_LIEN.dejaRepondu}</p>}
      <p>{MISE_EN_LIEN.rappel[m.cote](dateLisible(m.faiteLe))}</p>
      <p class="question">{besoinDe(m)}</p>
      {m.message !== undefined && (
        <>
          <h2>{MISE_EN_LIEN.message}</h2>
          <p>{m.message}</p>
        </>
      )}
      <Question
        question={MISE_EN_LIEN.issue}
        reponses={ISSUES.map((i) => [i, REPONSES[m.cote][i]])}
        choisie={issue}
        choisir={direIssue}
      />
      <Question
        question={MISE_EN_LIEN.pertinente[m.cote]}
        reponses={[...PERTINENCES.map((p) => [p, OPINIONS[p]] as const), [undefined, MISE_EN_LIEN.sansAvis] as const]}
        choisie={pertinente}
        choisir={direPertinente}
      />
      <Champ
        description={{ libelle: MISE_EN_LIEN.commentaire, aide: MISE_EN_LIEN.commentaireAide, saisie: 'long' }}
        valeur={mot}
        changer={(valeur) => ecrire(String(valeur))}
      />
    </Formulaire>
  );
}

/** « Logement, pour le public « Familles », à Saint-Savin ». */
const besoinDe = ({ thematique, public: p, commune }: PageDeMiseEnLien['miseEnLien']): string =>
  [thematique, p && MISE_EN_LIEN.public(p), commune && MISE_EN_LIEN.commune(commune)].filter(Boolean).join(', ');
