/** @jsxImportSource preact */
import { useEffect, useState } from 'preact/hooks';
import type { ReponseDe } from '../../../core/contrats/contrat.ts';
import type { ouvrirPorte } from '../../../core/contrats/porte.ts';
import type { StructureALaPorte } from '../../../core/porte/accueil.ts';
import { trouverAPointer } from '../../../core/presences/pointer.ts';
import { Bouton } from '../../lien/Bouton.tsx';
import { Champ } from '../../lien/Champ.tsx';
import { MON_CODE, PORTE } from '../textes.ts';
import { Cadre } from './Cadre.tsx';

const MONTREES = 6;
/** A tablet forgets what somebody began to type and left: milliseconds. */
const OUBLI = 45_000;

interface Props {
  readonly ouverte: ReponseDe<typeof ouvrirPorte>;
  readonly borne: boolean;
  readonly choisir: (structure: StructureALaPorte) => void;
  /** For whoever is not in the list; with what they had typed. */
  readonly chercherAilleurs: (texte: string) => void;
  /** For whoever comes for themselves, where codes are taken. */
  readonly donnerUnCode: () => void;
}

/** First letters, then a name; or the whole list, for whoever does not type. */
export function ChoixDeStructure({ ouverte, borne, choisir, chercherAilleurs, donnerUnCode }: Props) {
  const { titre, quand, lieu, structures, territoire } = ouverte;
  const [texte, taper] = useState('');
  const [toutes, deplier] = useState(false);
  useEffect(() => {
    if (!borne || texte === '') return;
    const minuterie = setTimeout(() => taper(''), OUBLI);
    return () => clearTimeout(minuterie);
  }, [borne, texte]);
  const trouvees = trouverAPointer(texte, structures, MONTREES);
  return (
    <Cadre territoire={territoire} titre={titre}>
      <p>{[quand, lieu].filter(Boolean).join(' · ')}</p>
      {structures.length === 0 ? (
        <p class="avis">{PORTE.pasDeListe}</p>
      ) : (
        <>
          <Champ
            description={{ libelle: PORTE.structure, aide: PORTE.structureAide, saisie: 'ligne' }}
            valeur={texte}
            changer={(valeur) => taper(String(valeur))}
          />
          <p role="status" class={trouvees.length > 0 ? 'cache' : undefined}>
            {texte.trim() === '' ? '' : trouvees.length === 0 ? PORTE.aucune : PORTE.reponses(trouvees.length)}
          </p>
          <Noms structures={trouvees} choisir={choisir} />
          <details onToggle={(evenement) => deplier(evenement.currentTarget.open)}>
            <summary>{PORTE.toutes(structures.length)}</summary>
            {toutes && <Noms structures={structures} choisir={choisir} />}
          </details>
        </>
      )}
      <div class="gestes">
        <Bouton faire={() => chercherAilleurs(texte)}>{PORTE.pasDansLaListe}</Bouton>
        {ouverte.codes && <Bouton faire={donnerUnCode}>{MON_CODE.aller}</Bouton>}
      </div>
      <p class="discret">{PORTE.garde}</p>
    </Cadre>
  );
}

function Noms({ structures, choisir }: Pick<Props, 'choisir'> & { readonly structures: readonly StructureALaPorte[] }) {
  return structures.length === 0 ? null : (
    <ul class="choix">
      {structures.map((s) => (
        <li key={s.id}>
          <button type="button" onClick={() => choisir(s)}>
            {s.sigle === undefined || s.nom.includes(s.sigle) ? s.nom : `${s.sigle} – ${s.nom}`}
          </button>
        </li>
      ))}
    </ul>
  );
}
