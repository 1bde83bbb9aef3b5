import { type ComponentType, createContext } from 'preact';
import { type CardProps, ResultCard } from './ResultCard.tsx';

/** The card that a list of results is made of. Families have the plain one; professionals one with the way in. */
export const CardOf = createContext<ComponentType<CardProps>>(ResultCard);
