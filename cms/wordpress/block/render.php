<?php
/**
 * WordPress reads this file for each block that a reader is to see.
 *
 * @package Caucasus_Map
 * @var array  $attributes Of the block.
 * @var string $content    What is stored.
 */

defined( 'ABSPATH' ) || exit;

// Escaped where it is written.
echo \Caucasus_Map\block_figure( $attributes, $content ); // phpcs:ignore WordPress.Security.EscapeOutput.OutputNotEscaped
