/** @jsxImportSource preact */
import { useRef, useState } from 'preact/hooks';
import { type DecisionDePage, direSuiteParLien } from '../../../core/contrats/decisions.ts';
import { DIRES_DE_SUITE, type DireDeSuite } from '../../../core/vocabulaires/rencontres.ts';
import { Bouton } from '../Bouton.tsx';
import { Champ } from '../Champ.tsx';
import { Dit } from '../Dit.tsx';
import { demander, useLien } from '../lien.ts';
import { Question } from '../Question.tsx';
import { direRefus } from '../refus.ts';
import { TEXTES } from '../textes.ts';
import { APRES } from './textes.ts';

interface Props {
  readonly decision: DecisionDePage;
  readonly changer: (decision: DecisionDePage) => void;
}

/** One decision: what was decided, for when, and where one is with it. */
export function MaDecision({ decision: d, changer }: Props) {
  const { jeton } = useLien();
  const [dit, choisir] = useState(d.dit);
  const [mot, ecrire] = useState('');
  const [etat, annoncer] = useState<{ readonly fait?: string; readonly faute?: string }>({});
  const enCours = useRef(false);

  async function envoyer(quoi: DireDeSuite | 'Rien'): Promise<void> {
    if (enCours.current) return;
    enCours.current = true;
    annoncer({ fait: TEXTES.envoi });
    try {
      const unMot = mot.trim() === '' || quoi === 'Rien' ? {} : { mot: mot.trim() };
      const { decision } = await demander(direSuiteParLien, { jeton, suite: d.id, eTag: d.eTag, dit: quoi, ...unMot });
      changer(decision);
      choisir(decision.dit);
      ecrire('');
      annoncer({ fait: quoi === 'Rien' ? APRES.decisionReprise : APRES.decisionMerci[quoi] });
    } catch (erreur) {
      const refus = direRefus(erreur);
      annoncer({ faute: `${refus.titre}. ${refus.detail}` });
    } finally {
      enCours.current = false;
    }
  }

  function tenter(): void {
    const sansMot = dit === 'N’y arrivera pas' && mot.trim() === '' && !(d.dit === dit && d.motDit);
    if (dit === undefined) annoncer({ faute: APRES.decisionSansReponse });
    else if (sansMot) annoncer({ faute: APRES.decisionSansMot });
    else void envoyer(dit);
  }

  return (
    <section class="avis" aria-label={d.titre}>
      <p>
        <strong>{d.titre}</strong>
      </p>
      <p>{APRES.decisionOuEnEst(d)}</p>
      <Question
        question={APRES.decisionQuestion}
        reponses={DIRES_DE_SUITE.map((x) => [x, APRES.decisionReponses[x]])}
        choisie={dit}
        choisir={choisir}
      />
      {dit !== undefined && (
        <Champ
          description={{
            libelle: dit === 'N’y arrivera pas' ? APRES.decisionEmpeche : APRES.decisionMot,
            aide: d.motDit && d.dit === dit ? APRES.decisionMotDeja : APRES.decisionMotAide,
            saisie: 'long',
          }}
          valeur={mot}
          changer={(valeur) => ecrire(String(valeur))}
        />
      )}
      <div class="gestes">
        <Bouton faire={tenter} principal sur={d.titre}>
          {APRES.decisionEnvoyer}
        </Bouton>
        {d.deSoi && (
          <Bouton faire={() => void envoyer('Rien')} sur={d.titre}>
            {APRES.decisionReprendre}
          </Bouton>
        )}
      </div>
      <Dit phrase={etat.fait} recoit={etat.fait === APRES.decisionReprise ? 1 : 0} />
      <p role="alert">{etat.faute}</p>
    </section>
  );
}
