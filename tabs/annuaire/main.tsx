import { demarrer } from '../commun/demarrer.tsx';
import { AnnuaireOnglet } from './AnnuaireOnglet.tsx';
import { ADRESSES } from './adresses.ts';
import { preparerApercu } from './queries.ts';

demarrer(<AnnuaireOnglet />, ADRESSES, preparerApercu);
