/** A double sign of French without a space before it, or with one at which a line may break. */
export const LOOSE_SIGN = /[\p{L}\p{N})}»’ ][:;!?»](?!\/\/)|« /u;
