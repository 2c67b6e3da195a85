import { Button, Field, Subtitle2, Text, Textarea } from '@fluentui/react-components';
import { useState } from 'react';
import { PARTIE_MAX } from '../../../core/comptes-rendus/amendement.ts';
import { AMENDEMENTS_PAR_STRUCTURE } from '../../../core/comptes-rendus/approuver.ts';
import { dernierJourPourApprouver } from '../../../core/comptes-rendus/delai.ts';
import { partiesDuCompteRendu } from '../../../core/comptes-rendus/parties.ts';
import type { Participation } from '../../../core/lists/participations.list.ts';
import type { Rencontre } from '../../../core/lists/rencontres.list.ts';
import { BoutonCommande } from '../../commun/commandes.tsx';
import { Probleme } from '../../commun/Etats.tsx';
import { Formulaire } from '../../commun/Formulaire.tsx';
import cadre from '../../commun/page.module.css';
import { useAnnonce } from '../../commun/toasts.tsx';
import commun from '../components/rencontres.module.css';
import css from './compte-rendu.module.css';
import { useDonnerAvis } from './mutations.ts';
import { APPROBATION, PAR_TELEPHONE, RELIRE } from './textes.ts';

interface Props {
  readonly rencontre: Rencontre;
  readonly participation: Participation;
  readonly nom: string;
  /** Whoever writes it notes what they were told: the structure itself does not read this. */
  readonly parTelephone?: boolean;
}

/** What was written, for whoever was there: approved as it is, or corrected part by part. */
export function Relire({ rencontre, participation: p, nom, parTelephone = false }: Props) {
  const avis = useDonnerAvis(parTelephone);
  const annoncer = useAnnonce();
  const siens = p.amendements ?? [];
  const approuver = () =>
    avis.mutate(
      { chemin: { id: rencontre.id }, corps: { structure: p.structure, avis: { geste: 'approuver' } } },
      { onSuccess: () => annoncer(parTelephone ? PAR_TELEPHONE.note : RELIRE.approuve) },
    );
  return (
    <>
      {parTelephone ? null : (
        <>
          <Subtitle2 as="h2">{RELIRE.titre}</Subtitle2>
          <Text>{RELIRE.aide(dernierJourPourApprouver(rencontre.approbationDemandeeLe ?? ''))}</Text>
        </>
      )}
      {partiesDuCompteRendu(rencontre.compteRendu ?? '').map((partie, rang) => (
        <UnePartie
          // biome-ignore lint/suspicious/noArrayIndexKey: a part is its rank.
          key={rang}
          {...{ rencontre, structure: p.structure, partie, rang, parTelephone }}
          possible={siens.length < AMENDEMENTS_PAR_STRUCTURE}
        />
      ))}
      {avis.error == null ? null : <Probleme erreur={avis.error} reessayer={approuver} recharger={avis.reset} />}
      {p.approuveLe === undefined ? (
        <div className={cadre.outils}>
          <BoutonCommande appearance="primary" enCours={avis.isPending} onClick={approuver}>
            {RELIRE.approuver(nom)}
          </BoutonCommande>
        </div>
      ) : (
        <Text weight="semibold">{parTelephone ? PAR_TELEPHONE.dejaApprouve(nom) : RELIRE.approuve}</Text>
      )}
      {siens.length === 0 ? null : (
        <>
          <Subtitle2 as="h2">{parTelephone ? PAR_TELEPHONE.sesCorrections : RELIRE.vosCorrections}</Subtitle2>
          <ul>
            {siens.map((a) => (
              <li key={a.cle}>
                {APPROBATION.decide[a.etat]}
                {'\u00A0: '}
                {a.propose}
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}

interface PropsDePartie {
  readonly rencontre: Rencontre;
  readonly structure: string;
  readonly partie: string;
  readonly rang: number;
  readonly parTelephone: boolean;
  readonly possible: boolean;
}

function UnePartie({ rencontre, structure, partie, rang, parTelephone, possible }: PropsDePartie) {
  const [cle, setCle] = useState(() => crypto.randomUUID());
  const [ouverte, setOuverte] = useState(false);
  const [texte, setTexte] = useState(partie);
  const [faute, setFaute] = useState<string>();
  const avis = useDonnerAvis(parTelephone);
  const annoncer = useAnnonce();
  const debut = partie.trim().split('\n', 1)[0] ?? '';
  if (debut === '') return null;
  const envoyer = () => {
    if (texte.trim() === partie.trim()) {
      setFaute(RELIRE.rienChange);
      return;
    }
    avis.mutate(
      {
        chemin: { id: rencontre.id },
        corps: {
          structure,
          avis: { geste: 'corriger', cle, partie: rang, avant: partie, propose: texte.trimEnd() },
        },
      },
      {
        onSuccess: () => {
          setCle(crypto.randomUUID());
          setOuverte(false);
          annoncer(RELIRE.propose);
        },
      },
    );
  };
  return (
    <div className={css.correction}>
      <Text className={commun.texte}>{partie}</Text>
      {possible ? (
        <div className={cadre.outils}>
          <Button
            size="small"
            aria-label={RELIRE.sur(debut)}
            aria-expanded={ouverte}
            onClick={() => setOuverte(!ouverte)}
          >
            {RELIRE.corriger}
          </Button>
        </div>
      ) : null}
      {possible && ouverte ? (
        <Formulaire className={cadre.formulaire} envoyer={envoyer}>
          <Field label={RELIRE.champ} hint={RELIRE.champAide} validationMessage={faute}>
            <Textarea
              value={texte}
              maxLength={PARTIE_MAX}
              resize="vertical"
              rows={6}
              onChange={(_, { value }) => {
                setFaute(undefined);
                setTexte(value);
              }}
            />
          </Field>
          {avis.error == null ? null : <Probleme erreur={avis.error} reessayer={envoyer} recharger={avis.reset} />}
          <div className={cadre.outils}>
            <BoutonCommande type="submit" enCours={avis.isPending}>
              {RELIRE.proposer}
            </BoutonCommande>
          </div>
        </Formulaire>
      ) : null}
    </div>
  );
}
