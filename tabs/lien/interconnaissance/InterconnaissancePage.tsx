/** @jsxImportSource preact */
import './interconnaissance.css';
import { useId, useState } from 'preact/hooks';
import { repondreInterconnaissanceParLien } from '../../../core/contrats/interconnaissance-par-lien.ts';
import type { PageDInterconnaissance } from '../../../core/contrats/pages-de-lien.ts';
import {
  REPONSES_D_INTERCONNAISSANCE,
  type ReponseDInterconnaissance,
} from '../../../core/vocabulaires/interconnaissance.ts';
import { DonneesPersonnelles } from '../DonneesPersonnelles.tsx';
import { dateLisible } from '../date.ts';
import { Fait } from '../Fait.tsx';
import { Formulaire } from '../Formulaire.tsx';
import { demander, useLien } from '../lien.ts';
import { Page } from '../Page.tsx';
import { GesteDesRappels } from '../RappelsPage.tsx';
import { TEXTES } from '../textes.ts';
import { useEnvoi } from '../useEnvoi.tsx';
import { INTERCONNAISSANCE } from './textes.ts';

type Question = PageDInterconnaissance['interconnaissance']['questions'][number];

/** What a structure knows of a few others: one tap each. */
export function InterconnaissancePage({ page }: { readonly page: PageDInterconnaissance }) {
  const { jeton, aller, rouvrir } = useLien();
  const { questions, cloture, close } = page.interconnaissance;
  const [reponses, repondre] = useState<Readonly<Record<string, ReponseDInterconnaissance>>>(() =>
    Object.fromEntries(questions.flatMap(({ id, reponse }) => (reponse === undefined ? [] : [[id, reponse]]))),
  );
  const [faute, dire] = useState('');
  const { vue, faire } = useEnvoi();
  if (vue !== undefined) return vue;
  const suite = (
    <>
      <details>
        <summary>{INTERCONNAISSANCE.aQuoi}</summary>
        {INTERCONNAISSANCE.aQuoiDit.map((phrase) => (
          <p key={phrase}>{phrase}</p>
        ))}
      </details>
      <DonneesPersonnelles information={page.information} revenir={rouvrir} />
      <GesteDesRappels information={page.information} revenir={rouvrir} />
    </>
  );
  if (close)
    return (
      <Page titre={INTERCONNAISSANCE.titre}>
        <p class="avis">{INTERCONNAISSANCE.close(dateLisible(cloture))}</p>
        {suite}
      </Page>
    );

  function envoyer(): void {
    if (Object.keys(reponses).length === 0) {
      dire(INTERCONNAISSANCE.aucune);
      return;
    }
    faire(async () => {
      await demander(repondreInterconnaissanceParLien, { jeton, reponses });
      aller(
        <Fait titre={TEXTES.merci} sortie={{ libelle: INTERCONNAISSANCE.revoir, faire: rouvrir }}>
          {INTERCONNAISSANCE.merci}
        </Fait>,
      );
    });
  }

  return (
    <Formulaire
      titre={INTERCONNAISSANCE.titre}
      libelle={INTERCONNAISSANCE.envoyer}
      envoyer={envoyer}
      faute={faute}
      suite={suite}
    >
      {page.dejaRepondu && <p class="avis">{INTERCONNAISSANCE.dejaRepondu}</p>}
      <p>
        {INTERCONNAISSANCE.consigne(questions.length)} {INTERCONNAISSANCE.cloture(dateLisible(cloture))}
      </p>
      {questions.map((question) => (
        <UneStructure
          key={question.id}
          question={question}
          choisie={reponses[question.id]}
          choisir={(reponse) => {
            dire('');
            repondre((avant) => ({ ...avant, [question.id]: reponse }));
          }}
        />
      ))}
      <p class="discret" role="status">
        {INTERCONNAISSANCE.compte(Object.keys(reponses).length, questions.length)}
      </p>
    </Formulaire>
  );
}

interface PropsDUneStructure {
  readonly question: Question;
  readonly choisie: ReponseDInterconnaissance | undefined;
  readonly choisir: (reponse: ReponseDInterconnaissance) => void;
}

function UneStructure({ question: { nom, commune }, choisie, choisir }: PropsDUneStructure) {
  const groupe = useId();
  return (
    <fieldset class="creneau">
      <legend>
        <strong>{nom}</strong>
        {commune !== undefined && <span class="discret"> {commune}</span>}
      </legend>
      <div class="trois quatre">
        {REPONSES_D_INTERCONNAISSANCE.map((reponse) => (
          <label key={reponse}>
            <input type="radio" name={groupe} checked={reponse === choisie} onChange={() => choisir(reponse)} />
            <span>{INTERCONNAISSANCE.reponses[reponse]}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
